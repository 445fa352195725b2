package errata.reporting.lineage;

import errata.reporting.lineage.Extent.Born;
import errata.reporting.lineage.Extent.Freed;
import errata.reporting.lineage.Extent.Joined;
import errata.reporting.lineage.Extent.PartOf;
import errata.reporting.lineage.Extent.Rejoined;
import errata.reporting.lineage.Extent.Unit;

/// Takes one split out of the extent of its part: what is left is what was said of the part itself.
record Rejoining(Extent whole) {

    Extent alone(Extent extent) {
        return switch (extent) {
            case Born _ -> extent;
            case PartOf(var parent) -> parent.equals(whole) ? new Born() : extent;
            case Unit(var id, var origin) -> new Unit(id, alone(origin));
            case Freed(var merged, var older) -> new Freed(merged, alone(older));
            case Joined(var merge, var into, var members) ->
                new Joined(merge, into, Members.each(members, this::alone));
            case Rejoined(var parts, var inner) -> new Rejoined(Members.each(parts, this::alone), alone(inner));
        };
    }
}
