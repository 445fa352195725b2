package errata.reporting.cutting;

import errata.events.Clock;
import java.time.Instant;
import java.util.Optional;

/// What became of a wanted cut.
public sealed interface CutOf {

    /// @param complete nothing older than `asOf` will still come, so the same instant gives this cut for ever
    /// @param recordedUntil up to when that is so
    /// @param stoppedAt the last position before an event that cannot be read
    record Found(
            Cut cut, Clock clock, Instant asOf, boolean complete, Instant recordedUntil, Optional<String> stoppedAt)
            implements CutOf {

        /// The same at another cut.
        public Found with(Cut other) {
            return new Found(other, clock, asOf, complete, recordedUntil, stoppedAt);
        }
    }

    /// Nothing was ever heard of the project.
    record ProjectUnknown() implements CutOf {}

    /// The positions asked for were not reached in time.
    record Behind() implements CutOf {}
}
