package errata.reporting.verdicts;

import errata.reporting.lineage.Extent;
import errata.reporting.lineage.Extent.Born;
import errata.reporting.lineage.Extent.Freed;
import errata.reporting.lineage.Extent.Joined;
import errata.reporting.lineage.Extent.PartOf;
import errata.reporting.lineage.Extent.Rejoined;
import errata.reporting.lineage.Extent.Unit;
import errata.reporting.lineage.Lineage;
import errata.reporting.lineage.UnitId;
import java.util.HashMap;
import java.util.Map;

/// Which of today's units an older unit bears on, so that only those are worked out for a trace.
final class Bearing {
    private final Map<UnitId, Map<UnitId, Unit>> today = new HashMap<>();

    Bearing(Lineage lineage) {
        lineage.active().forEach(unit -> collect(unit, unit));
    }

    /// Today's units by their id.
    Map<UnitId, Unit> on(UnitId unit) {
        return today.getOrDefault(unit, Map.of());
    }

    private void collect(Extent extent, Unit target) {
        switch (extent) {
            case Born _ -> {}
            case Unit(var id, var origin) -> {
                mark(id, target);
                collect(origin, target);
            }
            case Freed(var merged, var older) -> {
                mark(merged, target);
                collect(older, target);
            }
            case PartOf(var parent) -> collect(parent, target);
            case Rejoined(var parts, var whole) -> {
                parts.values().forEach(part -> collect(part, target));
                collect(whole, target);
            }
            case Joined(var _, var _, var members) -> members.values().forEach(member -> collect(member, target));
        }
    }

    private void mark(UnitId id, Unit target) {
        today.computeIfAbsent(id, _ -> new HashMap<>()).put(target.id(), target);
    }
}
