package errata.ui.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came in, what became of it, and what is still on its way.
///
/// @param unreadable records nobody could read
public record Intake(
        List<Minute> minutes,
        @Nullable Totals totals,
        @Nullable Lag lag,
        long unreadable,
        @Nullable Instant asOf) {

    /// Spans of one minute; duplicates were known already, amended ones came with other content.
    public record Minute(
            @Nullable Instant minute,
            long accepted,
            long stored,
            long duplicates,
            long amended,
            long refused,
            @Nullable Long lagMs) {}

    /// Since the project began: accepted = stored + duplicates + amended + refused + in flight + lost − uncounted.
    ///
    /// @param uncounted stored, though no count of a sender told of it
    public record Totals(
            long accepted,
            long stored,
            long duplicates,
            long amended,
            long refused,
            long inFlight,
            long lost,
            long uncounted) {}

    /// Records that wait, and for how long the oldest has.
    ///
    /// @param records null while nobody can tell
    public record Lag(@Nullable Long records, @Nullable Long oldestMs) {}
}
