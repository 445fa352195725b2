package errata.ingest.projects;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads the topic of projects from its beginning, in a thread of its own, for as long as the process lives: every
// record
/// goes to `LearntProjects`. No consumer group and no offset to lose: the topic is small, and compacted.
@Singleton
final class ProjectsConsumer {
    private static final Logger LOG = Logger.getLogger(ProjectsConsumer.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration TO_END = Duration.ofSeconds(3);
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(1);

    private final Map<String, Object> broker;
    private final LearntProjects learnt;
    private final Thread thread;
    private volatile @Nullable KafkaConsumer<String, byte[]> current;
    private volatile boolean stopping;

    @Inject
    ProjectsConsumer(@Identifier("default-kafka-broker") Map<String, Object> broker, LearntProjects learnt) {
        this.broker = broker;
        this.learnt = learnt;
        this.thread = Thread.ofPlatform().name("projects").daemon().unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        thread.join(TO_END);
        thread.interrupt(); // if it still waits for something else
    }

    private void run() {
        while (!stopping && !learnt.recall()) {
            pause();
        }
        while (!stopping) {
            try (var consumer = connect()) {
                current = consumer;
                follow(consumer);
            } catch (WakeupException | org.apache.kafka.common.errors.InterruptException e) {
                LOG.debug("projects are no longer read");
            } catch (KafkaException e) {
                LOG.warnf("projects cannot be read, trying again: %s", e.getMessage());
                pause();
            } catch (RuntimeException e) {
                LOG.error("projects cannot be read, trying again", e);
                pause();
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        var partitions = partitions(consumer);
        while (!stopping && partitions.isEmpty()) {
            pause(); // whoever sets the place up has not made the topic yet
            partitions = partitions(consumer);
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (!stopping) {
            for (var record : consumer.poll(POLL)) {
                project(record).ifPresent(learnt::take);
            }
            boolean caughtUp =
                    ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            learnt.settle(caughtUp);
        }
    }

    private static Optional<Project> project(ConsumerRecord<String, byte[]> record) {
        var project = record.value() == null ? Optional.<Project>empty() : ProjectJson.read(record.value());
        if (project.isEmpty()) {
            LOG.warnf("no project at %s-%d@%d", record.topic(), record.partition(), record.offset());
        }
        return project;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.partitionsFor(ProjectsPublisher.TOPIC).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private KafkaConsumer<String, byte[]> connect() {
        var config = new HashMap<>(broker);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "ingest-projects");
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void pause() {
        try {
            Thread.sleep(BEFORE_TRYING_AGAIN);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
