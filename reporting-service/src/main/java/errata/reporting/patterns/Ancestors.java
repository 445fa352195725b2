package errata.reporting.patterns;

import errata.reporting.lineage.Bearing;
import errata.reporting.lineage.Lineage;
import errata.reporting.lineage.UnitId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Out of what each unit grew. It never changes, whatever the codebook becomes.
final class Ancestors {
    private final Lineage lineage;
    private final Map<UnitId, Set<UnitId>> known = new HashMap<>();

    Ancestors(Lineage lineage) {
        this.lineage = lineage;
    }

    /// The unit itself, and all it grew out of.
    Set<UnitId> of(UnitId unit) {
        return known.computeIfAbsent(
                unit, id -> lineage.unit(id).map(Bearing::on).orElse(Set.of(id)));
    }
}
