package errata.reporting.lineage;

import errata.reporting.lineage.Extent.Born;
import errata.reporting.lineage.Extent.Freed;
import errata.reporting.lineage.Extent.Joined;
import errata.reporting.lineage.Extent.PartOf;
import errata.reporting.lineage.Extent.Rejoined;
import errata.reporting.lineage.Extent.Unit;
import java.util.HashSet;
import java.util.Set;

/// The units that bear on a unit: itself, and all it grew out of.
public final class Bearing {

    private Bearing() {}

    public static Set<UnitId> on(Unit unit) {
        var units = new HashSet<UnitId>();
        collect(unit, units);
        return units;
    }

    private static void collect(Extent extent, Set<UnitId> units) {
        switch (extent) {
            case Born _ -> {}
            case Unit(var id, var origin) -> {
                units.add(id);
                collect(origin, units);
            }
            case Freed(var merged, var older) -> {
                units.add(merged);
                collect(older, units);
            }
            case PartOf(var parent) -> collect(parent, units);
            case Rejoined(var parts, var whole) -> {
                parts.values().forEach(part -> collect(part, units));
                collect(whole, units);
            }
            case Joined(var _, var _, var members) -> members.values().forEach(member -> collect(member, units));
        }
    }
}
