package errata.ingest.following;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads a compacted topic from its beginning, in a thread of its own. No consumer group and no offset to lose: the
/// topic is small.
public final class TopicConsumer {
    private static final Logger LOG = Logger.getLogger(TopicConsumer.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration TO_END = Duration.ofSeconds(3);
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(1);

    private final Map<String, Object> broker;
    private final String topic;
    private final Follower follower;
    private final Thread thread;
    private volatile @Nullable KafkaConsumer<String, byte[]> current;
    private final CountDownLatch stopping = new CountDownLatch(1);

    public TopicConsumer(Map<String, Object> broker, String topic, Follower follower) {
        this.broker = broker;
        this.topic = topic;
        this.follower = follower;
        this.thread = Thread.ofPlatform().name(topic).daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    public void stop() throws InterruptedException {
        stopping.countDown();
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        thread.join(TO_END);
        thread.interrupt(); // if it still waits for something else
    }

    private void run() {
        while (!isStopping() && !follower.recall()) {
            pause();
        }
        while (!isStopping()) {
            try (var consumer = connect()) {
                current = consumer;
                follow(consumer);
            } catch (WakeupException | InterruptException e) {
                LOG.debugf("topic no longer read topic=%s", topic);
            } catch (KafkaException e) {
                LOG.warnf("topic cannot be read, trying again topic=%s: %s", topic, e.getMessage());
                pause();
            } catch (RuntimeException e) {
                LOG.errorf(e, "topic cannot be read, trying again topic=%s", topic);
                pause();
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        var partitions = partitions(consumer);
        while (!isStopping() && partitions.isEmpty()) {
            pause(); // whoever sets the place up has not made the topic yet
            partitions = partitions(consumer);
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (!isStopping()) {
            for (var record : consumer.poll(POLL)) {
                var value = record.value() == null ? new byte[0] : record.value();
                follower.take(value, "%s-%d@%d".formatted(topic, record.partition(), record.offset()));
            }
            boolean caughtUp =
                    ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            follower.settle(caughtUp);
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private KafkaConsumer<String, byte[]> connect() {
        var config = new HashMap<>(broker);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "ingest-" + topic);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause() {
        try {
            if (stopping.await(BEFORE_TRYING_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debugf("topic no longer read topic=%s", topic);
            }
        } catch (InterruptedException e) {
            stopping.countDown();
        }
    }
}
