package errata.reporting.lineage;

import errata.reporting.lineage.Extent.Born;
import errata.reporting.lineage.Extent.Freed;
import errata.reporting.lineage.Extent.Joined;
import errata.reporting.lineage.Extent.PartOf;
import errata.reporting.lineage.Extent.Rejoined;
import errata.reporting.lineage.Extent.Unit;
import org.jspecify.annotations.Nullable;

/// Back over merges and splits that were undone, to what a category was before them.
final class Original {

    private Original() {}

    static Unit of(Unit unit) {
        var older = older(unit.origin());
        return older != null && older.id().category().equals(unit.id().category()) ? of(older) : unit;
    }

    /// What it was before it was merged or split, if that was undone; null otherwise.
    private static @Nullable Unit older(Extent origin) {
        return switch (origin) {
            case Born _, PartOf _, Joined _ -> null;
            case Unit unit -> unit;
            case Freed(var _, var before) -> older(before);
            case Rejoined(var _, var whole) -> older(whole);
        };
    }
}
