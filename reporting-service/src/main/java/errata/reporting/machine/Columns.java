package errata.reporting.machine;

import errata.events.Outcome;
import errata.events.Verdict;
import errata.reporting.compact.Ints;
import errata.reporting.lineage.Bearing;
import errata.reporting.lineage.Extent.Unit;
import errata.reporting.lineage.Lineage;
import errata.reporting.lineage.UnitId;
import errata.reporting.patterns.Pattern;
import errata.reporting.patterns.Vocabulary;
import errata.reporting.verdicts.PatternVerdict;
import errata.reporting.verdicts.Value;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

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
        for (int list = column.knownLists(); list < vocabulary.looked.size(); list++) {
            column.list(verdict.covers(vocabulary.looked(list), unit));
        }
        for (int coverage = column.knownCoverages(); coverage < coverages(); coverage++) {
            column.coverage(vocabulary.coverages.get(coverage));
        }
        if (column.known() < size) {
            var bearing = new Bearings(lineage, verdict, unit);
            bearing.on(column.known()).stream().forEach(pattern -> bearing.add(column, pattern));
            column.know(size);
        }
        return column;
    }

    /// The patterns of which a label bears on a unit.
    private final class Bearings {
        private final Lineage lineage;
        private final PatternVerdict verdict;
        private final Unit unit;
        private final Set<UnitId> units;

        Bearings(Lineage lineage, PatternVerdict verdict, Unit unit) {
            this.lineage = lineage;
            this.verdict = verdict;
            this.unit = unit;
            this.units = Bearing.on(unit);
        }

        /// Those from a number on.
        BitSet on(int from) {
            var patterns = new BitSet();
            for (var older : units) {
                collect(older, from, patterns);
                var unborn = new UnitId(older.category(), 0);
                if (!older.equals(unborn)
                        && lineage.resolve(unborn).filter(older::equals).isPresent()) {
                    collect(unborn, from, patterns);
                }
            }
            return patterns;
        }

        private void collect(UnitId older, int from, BitSet into) {
            var known = about.computeIfAbsent(older, _ -> new Ints());
            for (int i = known.size() - 1; i >= 0 && known.get(i) >= from; i--) {
                into.set(known.get(i));
            }
        }

        void add(UnitColumn column, int number) {
            var pattern = vocabulary.patterns.get(number);
            var value = verdict.of(pattern, unit);
            if (value != Value.UNKNOWN) {
                boolean primary = value == Value.PRESENT
                        && verdict.isPrimary(pattern, unit.id().category());
                column.add(number, value, primary, value == Value.PRESENT ? labels(pattern) : 0);
            }
        }

        /// The labels that say the unit is present, or one it grew out of.
        private int labels(Pattern pattern) {
            return (int) pattern.said().stream()
                    .filter(label -> label.verdict() == Verdict.PRESENT)
                    .filter(label -> verdict.unit(label).filter(units::contains).isPresent())
                    .count();
        }
    }

    long bytes() {
        return outcomes.length
                + about.values().stream().mapToLong(Ints::bytes).sum()
                + columns.values().stream().mapToLong(UnitColumn::bytes).sum();
    }
}
