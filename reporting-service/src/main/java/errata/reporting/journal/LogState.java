package errata.reporting.journal;

import errata.events.Clock;
import java.time.Instant;
import java.util.Optional;

/// How far a log was taken.
///
/// @param position, recordedAt of the last event taken; 0 and 1970 before the first
/// @param until nothing older will still come
/// @param highestStamp the highest codebook position any event up to here names
/// @param stopped the event that cannot be read, if one cannot
public record LogState(
        Clock clock, long position, Instant recordedAt, Instant until, long highestStamp, Optional<Stopped> stopped) {

    /// Exact up to the position before.
    public record Stopped(long at, String reason) {}

    /// A log nothing was heard of yet.
    public static LogState unheard(Clock clock) {
        return new LogState(clock, 0, Instant.EPOCH, Instant.EPOCH, 0, Optional.empty());
    }
}
