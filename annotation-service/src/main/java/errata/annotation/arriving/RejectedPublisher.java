package errata.annotation.arriving;

import errata.annotation.arriving.ReceivedRecord.Refused;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/// Puts records aside on `errata.rejected`, byte for byte, with the reason and where they stood.
@Singleton
final class RejectedPublisher {
    private final MutinyEmitter<byte[]> emitter;

    RejectedPublisher(@Channel("rejected") MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /// Completes when Kafka has it.
    Uni<Void> publish(ReceivedRecord record, Refused refused, Instant now) {
        var headers = new RecordHeaders();
        record.headers().forEach((name, value) -> headers.add(name, utf8(value)));
        Map.of(
                        "reason", refused.reason(),
                        "code", refused.code(),
                        "at", now.toString(),
                        "refused-by", "annotation-service",
                        "source-topic", record.topic(),
                        "source-partition", Integer.toString(record.partition()),
                        "source-offset", Long.toString(record.offset()))
                .forEach((name, value) -> headers.add(name, utf8(value)));
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(record.key())
                .withHeaders(headers)
                .build();
        return emitter.sendMessage(Message.of(refused.value()).addMetadata(metadata));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
