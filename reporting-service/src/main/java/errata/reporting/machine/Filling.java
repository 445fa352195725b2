package errata.reporting.machine;

import errata.reporting.compact.Ints;
import errata.reporting.lineage.Bearing;
import errata.reporting.lineage.Extent.Unit;
import errata.reporting.lineage.Lineage;
import errata.reporting.lineage.UnitId;
import errata.reporting.patterns.Pattern;
import errata.reporting.patterns.Said;
import errata.reporting.patterns.Vocabulary;
import errata.reporting.verdicts.PatternVerdict;
import errata.reporting.verdicts.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Works out what patterns say of some units, many units at once: each pattern is read once, and asked for the units on
/// which one of its labels bears.
final class Filling {
    private static final Ints NONE = new Ints();

    private final Vocabulary vocabulary;
    private final Lineage lineage;
    private final PatternVerdict verdict;
    private final List<Planned> planned = new ArrayList<>();
    private final Map<UnitId, List<Planned>> bearing = new HashMap<>();

    /// @param units that bear on the unit
    private record Planned(Unit unit, UnitColumn column, Set<UnitId> units) {
        // There is one for each unit, and they are looked up often.
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return unit.id().hashCode();
        }
    }

    Filling(Vocabulary vocabulary, Lineage lineage, PatternVerdict verdict) {
        this.vocabulary = vocabulary;
        this.lineage = lineage;
        this.verdict = verdict;
    }

    void plan(Unit unit, UnitColumn column) {
        var one = new Planned(unit, column, Bearing.on(unit));
        planned.add(one);
        for (var older : one.units) {
            bears(older, one);
            // What was said before a category was accepted is of its first unit.
            var unborn = new UnitId(older.category(), 0);
            if (!older.equals(unborn)
                    && lineage.resolve(unborn).filter(older::equals).isPresent()) {
                bears(unborn, one);
            }
        }
    }

    private void bears(UnitId older, Planned on) {
        bearing.computeIfAbsent(older, _ -> new ArrayList<>()).add(on);
    }

    /// @param about the patterns, ascending, with a label about each unit; @param patterns there are
    void fill(Map<UnitId, Ints> about, int patterns) {
        int from = planned.stream().mapToInt(one -> one.column.known()).min().orElse(patterns);
        var wanted = new BitSet();
        for (var unit : bearing.keySet()) {
            var known = about.getOrDefault(unit, NONE);
            for (int i = known.size() - 1; i >= 0 && known.get(i) >= from; i--) {
                wanted.set(known.get(i));
            }
        }
        wanted.stream().forEach(this::add);
        planned.forEach(one -> one.column.know(patterns));
    }

    private void add(int number) {
        var pattern = vocabulary.patterns.get(number);
        var heard = verdict.heard(pattern);
        for (var one : on(pattern)) {
            var value = number < one.column.known() ? Value.UNKNOWN : heard.on(one.unit);
            if (value == Value.PRESENT) {
                boolean primary = heard.isPrimary(one.unit.id());
                one.column.add(number, value, primary, heard.labels(one.units));
            } else if (value != Value.UNKNOWN) {
                one.column.add(number, value, false, 0);
            }
        }
    }

    private Set<Planned> on(Pattern pattern) {
        var on = new LinkedHashSet<Planned>();
        for (Said label : pattern.said()) {
            on.addAll(bearing.getOrDefault(label.about(), List.of()));
        }
        return on;
    }
}
