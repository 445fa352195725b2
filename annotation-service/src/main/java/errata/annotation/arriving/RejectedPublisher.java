package errata.annotation.arriving;

import errata.annotation.arriving.ReceivedRecord.Refused;
import errata.annotation.aside.Aside;
import errata.annotation.aside.AsidePublisher;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;

/// Puts records of traces aside.
@Singleton
final class RejectedPublisher {
    private final AsidePublisher aside;

    RejectedPublisher(AsidePublisher aside) {
        this.aside = aside;
    }

    /// Completes when Kafka has it.
    Uni<Void> publish(ReceivedRecord record, Refused refused, Instant now) {
        return aside.publish(
                new Aside(
                        record.key(),
                        refused.value(),
                        record.headers(),
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        refused.code(),
                        refused.reason()),
                now);
    }
}
