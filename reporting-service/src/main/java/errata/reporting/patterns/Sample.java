package errata.reporting.patterns;

import errata.events.SampleId;
import errata.events.Strategy;
import errata.events.Stratum;
import java.util.List;

/// A draw of traces for reading.
///
/// @param drawn traces drawn; @param fresh of those, drawn for the first time
/// @param position where it stands in the log
public record Sample(
        SampleId id, String name, Strategy strategy, List<Stratum> strata, int drawn, int fresh, long position) {

    /// N, the traces it was drawn from.
    public long population() {
        return strata.stream().mapToLong(Stratum::population).sum();
    }
}
