package errata.annotation.aside;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/// Puts records aside on `errata.rejected`.
@Singleton
public final class AsidePublisher {
    private static final Logger LOG = Logger.getLogger(AsidePublisher.class);

    private final MutinyEmitter<byte[]> emitter;
    private final InstantSource clock = InstantSource.system();

    AsidePublisher(@Channel("rejected") MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /// Completes when Kafka has it.
    public Uni<Void> publish(Aside aside, Instant now) {
        var headers = new RecordHeaders();
        aside.headers().forEach((name, value) -> headers.add(name, utf8(value)));
        Map.of(
                        "reason", aside.reason(),
                        "code", aside.code(),
                        "at", now.toString(),
                        "refused-by", "annotation-service",
                        "source-topic", aside.topic(),
                        "source-partition", Integer.toString(aside.partition()),
                        "source-offset", Long.toString(aside.offset()))
                .forEach((name, value) -> headers.add(name, utf8(value)));
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(aside.key())
                .withHeaders(headers)
                .build();
        return emitter.sendMessage(Message.of(aside.value()).addMetadata(metadata));
    }

    /// One that is no part of a trace: its key is its project.
    public Uni<Void> publish(ConsumerRecord<String, byte[]> record, String code, String reason) {
        LOG.warnf(
                "record put aside topic=%s partition=%d offset=%d reason=%s",
                record.topic(), record.partition(), record.offset(), reason);
        var aside = new Aside(
                record.key(),
                record.value() == null ? new byte[0] : record.value(),
                record.key() == null ? Map.of() : Map.of("project", record.key(), "source", record.topic()),
                record.topic(),
                record.partition(),
                record.offset(),
                code,
                reason);
        return publish(aside, clock.instant());
    }

    /// Each of them; while Kafka is away they wait.
    public Uni<Void> publishAll(List<ConsumerRecord<String, byte[]>> records, String code, String reason) {
        return Multi.createFrom()
                .iterable(records)
                .onItem()
                .transformToUniAndConcatenate(record -> publish(record, code, reason)
                        .onFailure()
                        .retry()
                        .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                        .indefinitely())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
