package errata.reporting.saturation;

import errata.events.CategoryId;
import errata.reporting.saturation.SaturationAnswer.OfPart;
import java.util.List;

/// Traces in the order in which they were first decided: all of them, or those of one release or round.
final class Reading {
    private final String by;
    private final String name;
    private final Discovery discovery = new Discovery();
    private int foundFirst;

    /// @param by release or round
    Reading(String by, String name) {
        this.by = by;
        this.name = name;
    }

    /// @param present categories seen on it, at least those this reading had not seen before it
    void read(int trace, boolean failing, List<CategoryId> present) {
        discovery.read(trace, failing, present);
    }

    /// So many categories were seen on one of its traces that nobody had seen on any trace before.
    void foundFirst(int categories) {
        foundFirst += categories;
    }

    Discovery discovery() {
        return discovery;
    }

    OfPart told(int window, int floor) {
        return new OfPart(
                by,
                name,
                discovery.reviewed(),
                discovery.failing(),
                discovery.kindsAfter(discovery.reviewed()),
                foundFirst,
                RuleOfTwenty.of(discovery, false, window, floor),
                RuleOfTwenty.of(discovery, true, window, floor));
    }
}
