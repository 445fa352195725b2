package errata.annotation.reading;

import errata.events.Recorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where and when an event stands in the log.
public record Moment(long position, Instant at, @Nullable Instant claimedAt) {

    static Moment of(Recorded<?> recorded) {
        return new Moment(recorded.position(), recorded.recordedAt(), recorded.claimedAt());
    }
}
