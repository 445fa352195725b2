package errata.reporting.verdicts;

import errata.reporting.lineage.Extent.Unit;
import errata.reporting.lineage.Lineage;
import errata.reporting.lineage.UnitId;
import errata.reporting.patterns.Looked;
import errata.reporting.patterns.Pattern;
import errata.reporting.patterns.Said;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What a pattern comes to in the words of a codebook: whose word counts, read through the lineage.
public final class PatternVerdict {
    private final Lineage lineage;
    private final Map<Looked, Set<UnitId>> looked = new HashMap<>();

    public PatternVerdict(Lineage lineage) {
        this.lineage = lineage;
    }

    /// What stands on a pattern, to be asked unit by unit.
    public Heard heard(Pattern pattern) {
        return new Heard(pattern, lineage, this::units);
    }

    /// What counts for a unit on which a label bears.
    public Value of(Pattern pattern, Unit unit) {
        return heard(pattern).on(unit);
    }

    /// Whether a list covers a unit. Depends on what was looked for alone, never on a label: otherwise traces would
    /// enter the denominator because they are hits.
    public boolean covers(Looked list, Unit unit) {
        return Reader.covers(units(list), unit);
    }

    private Set<UnitId> units(Looked list) {
        return looked.computeIfAbsent(list, _ -> {
            var units = new HashSet<UnitId>();
            list.at().forEach(at -> lineage.resolve(at.about()).ifPresent(units::add));
            return units;
        });
    }

    /// The units the labels of a pattern are about, as their authors saw them.
    public static Set<UnitId> about(Pattern pattern) {
        var about = new HashSet<UnitId>();
        pattern.said().stream().map(Said::about).forEach(about::add);
        return about;
    }
}
