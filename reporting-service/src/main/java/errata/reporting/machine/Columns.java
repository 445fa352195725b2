package errata.reporting.machine;

import errata.events.Outcome;
import errata.reporting.compact.Ints;
import errata.reporting.lineage.Extent.Unit;
import errata.reporting.lineage.Lineage;
import errata.reporting.lineage.UnitId;
import errata.reporting.patterns.Vocabulary;
import errata.reporting.verdicts.PatternVerdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The verdicts on all patterns, unit by unit, each worked out once.
public final class Columns {
    private static final Outcome[] OUTCOMES = Outcome.values();

    private final Vocabulary vocabulary;
    private final Map<UnitId, UnitColumn> columns = new HashMap<>();
    private final Map<UnitId, Integer> numbers = new HashMap<>();
    private final List<UnitColumn> all = new ArrayList<>();
    private final Map<UnitId, Ints> about = new HashMap<>();
    private byte[] outcomes = new byte[16];
    private int size;
    private int filled;
    private int refilled;

    Columns(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Of a pattern that counts.
    Outcome outcome(int pattern) {
        return OUTCOMES[outcomes[pattern]];
    }

    int outcomeOf(int pattern) {
        return outcomes[pattern];
    }

    /// By the number of the unit.
    List<UnitColumn> all() {
        return all;
    }

    int number(UnitId unit) {
        return Objects.requireNonNull(numbers.get(unit), "asked for before its column");
    }

    /// The units that reviews looked for that looked through some lists together.
    BitSet askedBy(int coverage) {
        var asked = new BitSet();
        for (int unit = 0; unit < all.size(); unit++) {
            asked.set(
                    unit,
                    coverage < all.get(unit).knownCoverages() && all.get(unit).covers(coverage));
        }
        return asked;
    }

    /// Changes whenever something was filled in about patterns that were there before.
    int refilled() {
        return refilled;
    }

    /// Patterns known.
    int patterns() {
        return size;
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

    /// The columns of some units, with all that is known. Whatever is missing is worked out for every unit there ever
    /// was: patterns are read once, and no later question about an older codebook waits for them.
    ///
    /// @param units current in the lineage
    List<UnitColumn> of(Lineage lineage, List<Unit> units) {
        if (units.stream().anyMatch(unit -> isBehind(of(unit)))) {
            fill(lineage);
        }
        return units.stream().map(this::of).toList();
    }

    private UnitColumn of(Unit unit) {
        return columns.computeIfAbsent(unit.id(), id -> {
            numbers.put(id, all.size());
            all.add(new UnitColumn());
            return all.getLast();
        });
    }

    private boolean isBehind(UnitColumn column) {
        return column.known() < size
                || column.knownLists() < vocabulary.looked.size()
                || column.knownCoverages() < coverages();
    }

    private void fill(Lineage lineage) {
        var latest = lineage.latest();
        var verdict = new PatternVerdict(latest);
        var filling = new Filling(vocabulary, latest, verdict);
        boolean late = false;
        for (var unit : latest.everyUnit()) {
            var column = of(unit);
            late |= column.known() < filled;
            for (int list = column.knownLists(); list < vocabulary.looked.size(); list++) {
                column.list(verdict.covers(vocabulary.looked(list), unit));
            }
            for (int coverage = column.knownCoverages(); coverage < coverages(); coverage++) {
                column.coverage(vocabulary.coverages.get(coverage));
            }
            filling.plan(unit, column);
        }
        filling.fill(about, size);
        filled = size;
        refilled += late ? 1 : 0;
    }

    long bytes() {
        return outcomes.length
                + about.values().stream().mapToLong(Ints::bytes).sum()
                + columns.values().stream().mapToLong(UnitColumn::bytes).sum();
    }
}
