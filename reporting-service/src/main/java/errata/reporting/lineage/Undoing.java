package errata.reporting.lineage;

import errata.events.CategoryId;
import errata.events.MergeId;
import errata.reporting.lineage.Extent.Born;
import errata.reporting.lineage.Extent.Freed;
import errata.reporting.lineage.Extent.Joined;
import errata.reporting.lineage.Extent.PartOf;
import errata.reporting.lineage.Extent.Unit;
import java.util.LinkedHashMap;

/// Takes one merge out of an extent. Later merges on top of it stay.
final class Undoing {
    private final MergeId merge;

    Undoing(MergeId merge) {
        this.merge = merge;
    }

    boolean concerns(Extent extent) {
        return switch (extent) {
            case Born _, PartOf _ -> false;
            case Unit(var _, var origin) -> concerns(origin);
            case Freed(var _, var older) -> concerns(older);
            case Joined(var made, var _, var members) ->
                made.equals(merge) || members.values().stream().anyMatch(this::concerns);
        };
    }

    /// What the surviving category means without the absorbed ones.
    Extent survivor(Extent extent) {
        return switch (extent) {
            case Extent other when !concerns(other) -> other;
            case Born _, PartOf _ -> extent;
            case Unit(var id, var origin) -> new Freed(id, survivor(origin));
            case Freed(var merged, var older) -> new Freed(merged, survivor(older));
            case Joined joined -> survivorOf(joined);
        };
    }

    /// What an absorbed category means once it stands alone again.
    Extent absorbed(Extent extent, CategoryId category) {
        return switch (extent) {
            case Born _, PartOf _ -> new Born();
            case Unit(var id, var origin) -> new Freed(id, absorbed(origin, category));
            case Freed(var merged, var older) -> new Freed(merged, absorbed(older, category));
            case Joined joined -> absorbedOf(joined, category);
        };
    }

    private Extent survivorOf(Joined joined) {
        if (joined.merge().equals(merge)) {
            return joined.members().getOrDefault(joined.into(), new Born());
        }
        var members = new LinkedHashMap<CategoryId, Extent>();
        joined.members().forEach((category, member) -> members.put(category, survivor(member)));
        return new Joined(joined.merge(), joined.into(), members);
    }

    private Extent absorbedOf(Joined joined, CategoryId category) {
        if (joined.merge().equals(merge)) {
            return joined.members().getOrDefault(category, new Born());
        }
        return joined.members().values().stream()
                .filter(this::concerns)
                .findFirst()
                .map(member -> absorbed(member, category))
                .orElseGet(Born::new);
    }
}
