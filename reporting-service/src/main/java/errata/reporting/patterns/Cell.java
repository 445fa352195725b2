package errata.reporting.patterns;

import errata.events.SampleId;
import java.util.List;
import java.util.Optional;

/// The draws a trace was in, in their order. The first one is its design: it gives the chance the trace had.
public record Cell(List<Draw> draws) {
    public static final Cell NEVER_DRAWN = new Cell(List.of());

    /// @param inclusion π in (0, 1]; @param position where the draw stands in the log
    public record Draw(SampleId sample, String stratum, double inclusion, long position) {}

    public Cell drawn(Draw draw) {
        return new Cell(Lists.with(draws, draw));
    }

    /// The design as it was known at a cohort position; empty for a trace that was not drawn by then.
    public Optional<Draw> design(long cohort) {
        return draws.isEmpty() || draws.getFirst().position() > cohort
                ? Optional.empty()
                : Optional.of(draws.getFirst());
    }
}
