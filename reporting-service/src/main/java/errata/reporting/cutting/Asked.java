package errata.reporting.cutting;

import errata.reporting.journal.ProjectLogs;
import java.time.Instant;
import java.util.Optional;

/// Which cut is wanted: one by its name, or an instant through a lens; without an instant, all that is known.
///
/// @param atLeast positions the answer must have reached: what its reader wrote a moment ago
public record Asked(Optional<Cut> cut, Optional<Instant> asOf, Lens lens, Reached atLeast) {

    /// Positions of both logs; 0 where any will do.
    public record Reached(long annotation, long taxonomy) {
        public static final Reached ANY = new Reached(0, 0);

        public boolean isReachedBy(ProjectLogs logs) {
            return logs.annotation().position() >= annotation && logs.taxonomy().position() >= taxonomy;
        }
    }
}
