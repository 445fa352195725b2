package errata.events.relay;

import errata.events.ProjectId;
import errata.events.wire.LogSealed;
import errata.events.wire.Received;
import errata.events.wire.ReceivedEvent;
import errata.events.wire.WireFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads a topic from its beginning until something is there.
final class TopicReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Received> received = new ArrayList<>();

    TopicReader(String bootstrap, String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "allow.auto.create.topics",
                false,
                "metadata.max.age.ms",
                500,
                "enable.auto.commit",
                false);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
    }

    List<ReceivedEvent> eventsUntil(ProjectId project, long position) {
        until(one ->
                one instanceof ReceivedEvent event && event.project().equals(project) && event.position() >= position);
        return received.stream()
                .filter(ReceivedEvent.class::isInstance)
                .map(ReceivedEvent.class::cast)
                .toList();
    }

    LogSealed sealOf(ProjectId project, long position) {
        return (LogSealed) until(
                one -> one instanceof LogSealed seal && seal.project().equals(project) && seal.position() == position);
    }

    private Received until(Predicate<Received> wanted) {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            var found = received.stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            consumer.poll(Duration.ofMillis(200))
                    .forEach(record -> WireFormat.read(record).ifPresent(received::add));
        }
        throw new AssertionError("did not come; there are " + received.size());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
