package errata.reporting.lineage;

import errata.events.CategoryId;
import errata.events.MergeId;
import errata.reporting.lineage.Extent.Born;
import errata.reporting.lineage.Extent.Freed;
import errata.reporting.lineage.Extent.Joined;
import errata.reporting.lineage.Extent.PartOf;
import errata.reporting.lineage.Extent.Rejoined;
import errata.reporting.lineage.Extent.Unit;
import java.util.SequencedMap;

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
            case Rejoined(var parts, var whole) ->
                concerns(whole) || parts.values().stream().anyMatch(this::concerns);
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
            case Rejoined(var parts, var whole) -> new Rejoined(parts(parts, whole), survivor(whole));
        };
    }

    /// What an absorbed category means once it stands alone again.
    Extent absorbed(Extent extent, CategoryId category) {
        return switch (extent) {
            case Born _, PartOf _ -> new Born();
            case Unit(var id, var origin) -> new Freed(id, absorbed(origin, category));
            case Freed(var merged, var older) -> new Freed(merged, absorbed(older, category));
            case Joined joined -> absorbedOf(joined, category);
            case Rejoined(var parts, var whole) -> new Rejoined(parts(parts, whole), absorbed(whole, category));
        };
    }

    /// What was said of the parts of a merged whole was said of the merged: it leaves open what is not absent.
    private SequencedMap<CategoryId, Extent> parts(SequencedMap<CategoryId, Extent> parts, Extent whole) {
        return Members.each(parts, concerns(whole) ? Undoing::leftOpen : this::survivor);
    }

    private static Extent leftOpen(Extent extent) {
        return switch (extent) {
            case Born _ -> extent;
            case PartOf(var parent) -> new PartOf(leftOpen(parent));
            case Unit(var id, var origin) -> new Freed(id, leftOpen(origin));
            case Freed(var merged, var older) -> new Freed(merged, leftOpen(older));
            case Joined(var made, var into, var members) ->
                new Joined(made, into, Members.each(members, Undoing::leftOpen));
            case Rejoined(var parts, var whole) ->
                new Rejoined(Members.each(parts, Undoing::leftOpen), leftOpen(whole));
        };
    }

    private Extent survivorOf(Joined joined) {
        if (joined.merge().equals(merge)) {
            return joined.members().getOrDefault(joined.into(), new Born());
        }
        return new Joined(joined.merge(), joined.into(), Members.each(joined.members(), this::survivor));
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
