package errata.annotation.counting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came in for a project and what became of it, in spans.
///
/// @param unreadable records of all projects that nobody could read
public record IntakeAccount(List<Minute> minutes, Totals totals, Lag lag, long unreadable, Instant asOf) {

    /// @param refused on the way in or here
    /// @param lagMs how late the latest of it was applied
    public record Minute(
            Instant minute, long accepted, long stored, long duplicates, long amended, long refused, long lagMs) {}

    /// accepted + uncounted = stored + duplicates + amended + refused + inFlight + lost.
    ///
    /// @param refused after it had been accepted
    /// @param inFlight accepted and not applied yet
    /// @param lost accepted and gone, while nothing is in flight. It has to be 0
    /// @param uncounted applied without having been counted: an instance of ingest was killed before it told
    public record Totals(
            long accepted,
            long stored,
            long duplicates,
            long amended,
            long refused,
            long inFlight,
            long lost,
            long uncounted) {}

    /// @param records of all projects that are still to be applied; null while Kafka does not answer
    public record Lag(@Nullable Long records, long oldestMs) {}
}
