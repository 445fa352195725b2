package errata.reporting.machine;

import errata.events.SampleId;
import errata.reporting.patterns.Cell;
import org.jspecify.annotations.Nullable;

/// Traces that had the same chance of being drawn, in one stratum of one sample.
///
/// @param sample, stratum null where nothing was drawn: then the traces speak for themselves alone
public record Group(@Nullable SampleId sample, @Nullable String stratum, double inclusion) {
    static final Group READ = new Group(null, null, 1);

    static Group of(Cell.Draw design) {
        return new Group(design.sample(), design.stratum(), design.inclusion());
    }
}
