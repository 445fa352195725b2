package errata.reporting.evidence;

import errata.events.SampleId;
import errata.events.Strategy;
import errata.events.TraceId;
import java.util.List;

/// A draw of traces for reading.
///
/// @param population N, the traces it was drawn from; @param inclusion π of each drawn trace
public record Sample(
        SampleId id, String name, Strategy strategy, long population, double inclusion, List<TraceId> drawn) {}
