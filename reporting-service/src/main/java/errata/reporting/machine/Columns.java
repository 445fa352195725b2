package errata.reporting.machine;

import errata.events.Outcome;
import errata.events.Verdict;
import errata.reporting.compact.Ints;
import errata.reporting.lineage.Bearing;
import errata.reporting.lineage.Extent.Unit;
import errata.reporting.lineage.Lineage;
import errata.reporting.lineage.UnitId;
import errata.reporting.patterns.Looked;
import errata.reporting.patterns.Pattern;
import errata.reporting.patterns.Vocabulary;
import errata.reporting.verdicts.PatternVerdict;
import errata.reporting.verdicts.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The verdicts on all patterns, unit by unit, each worked out once.
public final class Columns {
    private static final Outcome[] OUTCOMES = Outcome.values();

    private final Vocabulary vocabulary;
    private final Map<UnitId, UnitColumn> columns = new HashMap<>();
    private final Map<UnitId, Ints> about = new HashMap<>();
    private byte[] outcomes = new byte[16];
    private int size;

    Columns(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Of a pattern that counts.
    Outcome outcome(int pattern) {
        return OUTCOMES[outcomes[pattern]];
    }

    int coverages() {
        return vocabulary.coverages.size();
    }

    /// Takes in the patterns that came since.
    void grow() {
        int patterns = vocabulary.patterns.size();
        outcomes = patterns > outcomes.length ? Arrays.copyOf(outcomes, patterns + (patterns >> 1)) : outcomes;
        for (; size < patterns; size++) {
            int number = size;
            var pattern = vocabulary.patterns.get(number);
            outcomes[number] = (byte) (pattern.counts() ? pattern.outcome() : Outcome.DEFER).ordinal();
            PatternVerdict.about(pattern).forEach(unit -> about.computeIfAbsent(unit, _ -> new Ints())
                    .add(number));
        }
    }

    /// @param unit current in the lineage
    UnitColumn of(Lineage lineage, PatternVerdict verdict, Unit unit) {
        var column = columns.computeIfAbsent(unit.id(), _ -> new UnitColumn());
        for (int i = column.knownCoverages(); i < coverages(); i++) {
            column.coverage(verdict.covers(lists(i), unit));
        }
        if (column.known() < size) {
            bearing(lineage, unit, column.known()).forEach(pattern -> add(column, pattern, verdict, unit));
            column.know(size);
        }
        return column;
    }

    private List<Looked> lists(int coverage) {
        return vocabulary.coverages.get(coverage).stream()
                .map(vocabulary::looked)
                .toList();
    }

    private void add(UnitColumn column, int number, PatternVerdict verdict, Unit unit) {
        var pattern = vocabulary.patterns.get(number);
        var value = verdict.of(pattern, unit);
        if (value != Value.UNKNOWN) {
            boolean primary = value == Value.PRESENT
                    && verdict.isPrimary(pattern, unit.id().category());
            int labels = value == Value.PRESENT ? labels(pattern, verdict, unit) : 0;
            column.add(number, value, primary, labels);
        }
    }

    /// The labels that say the unit is present, or one it grew out of.
    private static int labels(Pattern pattern, PatternVerdict verdict, Unit unit) {
        var bearing = Bearing.on(unit);
        return (int) pattern.said().stream()
                .filter(label -> label.verdict() == Verdict.PRESENT)
                .filter(label -> verdict.unit(label).filter(bearing::contains).isPresent())
                .count();
    }

    /// The patterns from a number on of which a label bears on the unit, ascending.
    private Iterable<Integer> bearing(Lineage lineage, Unit unit, int from) {
        var patterns = new TreeSet<Integer>();
        for (var older : Bearing.on(unit)) {
            collect(older, from, patterns);
            var unborn = new UnitId(older.category(), 0);
            if (!older.equals(unborn)
                    && lineage.resolve(unborn).filter(older::equals).isPresent()) {
                collect(unborn, from, patterns);
            }
        }
        return patterns;
    }

    private void collect(UnitId unit, int from, TreeSet<Integer> into) {
        var known = about.computeIfAbsent(unit, _ -> new Ints());
        for (int i = known.size() - 1; i >= 0 && known.get(i) >= from; i--) {
            into.add(known.get(i));
        }
    }

    long bytes() {
        return outcomes.length
                + about.values().stream().mapToLong(Ints::bytes).sum()
                + columns.values().stream().mapToLong(UnitColumn::bytes).sum();
    }
}
