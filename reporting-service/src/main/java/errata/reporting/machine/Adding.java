package errata.reporting.machine;

import errata.events.Outcome;
import errata.reporting.changes.ChangeLog;
import errata.reporting.patterns.Kinds;
import errata.reporting.patterns.Vocabulary;
import errata.reporting.verdicts.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Adds traces to sums, kind by kind: their outcomes by cell; where they were reviewed; and by unit and cell what is
/// said of the unit. A trace that was deferred has an outcome, and nothing else.
final class Adding {
    static final int OUTCOMES = Outcome.values().length;
    private static final int DEFERRED = Outcome.DEFER.ordinal();

    private final ChangeLog changes;
    private final Vocabulary vocabulary;
    private final Columns columns;
    private final Places places;
    private final Rows rows = new Rows();
    private final Slots slots = new Slots();
    private final List<BitSet> asked = new ArrayList<>();
    private long[] firstSeen = new long[0];
    private int kinds = 1;

    Adding(ChangeLog changes, Vocabulary vocabulary, Columns columns, Places places) {
        this.changes = changes;
        this.vocabulary = vocabulary;
        this.columns = columns;
        this.places = places;
    }

    /// Takes in the kinds and coverages that came since.
    void grow() {
        rows.grow(columns.all(), columns.patterns());
        for (int coverage = asked.size(); coverage < columns.coverages(); coverage++) {
            asked.add(columns.askedBy(coverage));
        }
        firstSeen = Arrays.copyOf(firstSeen, columns.all().size());
        for (; kinds < changes.kinds(); kinds++) {
            grow(kinds, vocabulary.kinds);
        }
    }

    private void grow(int kind, Kinds of) {
        int end = rows.end(of.pattern(kind));
        for (int at = rows.begin(of.pattern(kind)); at < end; at++) {
            int unit = Rows.unit(rows.entry(at));
            slots.open(unit, of.cell(kind));
            if (firstSeen[unit] == 0 && Rows.value(rows.entry(at)) == Value.PRESENT) {
                firstSeen[unit] = changes.firstCounted(kind);
            }
        }
    }

    /// Sums of the same traces, with room for all that came since.
    Sums open(Sums.Packed sums) {
        return sums.open(vocabulary.cells.size() * OUTCOMES, places.size(), slots.size());
    }

    /// @param traces how many; fewer than 0 to take some out
    void add(Sums sums, int kind, int traces) {
        if (kind == Vocabulary.UNCOUNTED) {
            return;
        }
        var kinds = vocabulary.kinds;
        int pattern = kinds.pattern(kind);
        int cell = kinds.cell(kind);
        int outcome = columns.outcomeOf(pattern);
        sums.outcomes[cell * OUTCOMES + outcome] += traces;
        if (outcome != DEFERRED) {
            sums.places[places.of(kind)] += traces;
            var looked = asked.get(kinds.coverage(kind));
            int end = rows.end(pattern);
            for (int at = rows.begin(pattern); at < end; at++) {
                int entry = rows.entry(at);
                int unit = Rows.unit(entry);
                add(sums.slots, slots.of(unit, cell) * Sums.EACH, entry, looked.get(unit), traces);
            }
        }
    }

    private static void add(int[] slots, int slot, int entry, boolean looked, int traces) {
        switch (Rows.value(entry)) {
            case PRESENT -> {
                slots[slot + Sums.PRESENT] += traces;
                slots[slot + Sums.PRESENT_ASKED] += looked ? traces : 0;
                slots[slot + Sums.PRIMARY] += Rows.primary(entry) ? traces : 0;
                slots[slot + Sums.LABELS] += traces * Rows.labels(entry);
            }
            case OPEN -> slots[slot + Sums.OPEN] += looked ? traces : 0;
            case ABSENT -> slots[slot + Sums.ABSENT_UNASKED] += looked ? 0 : traces;
            case UNKNOWN -> {}
        }
    }

    Rows rows() {
        return rows;
    }

    /// The units that reviews of a coverage looked for.
    BitSet asked(int coverage) {
        return asked.get(coverage);
    }

    /// @return {@link Slots#NONE} where nothing was ever said of a unit in a cell
    int slot(int unit, int cell) {
        return slots.of(unit, cell);
    }

    /// The label position at which a trace first counted that showed a unit; 0 if none ever did.
    long firstSeen(int unit) {
        return firstSeen[unit];
    }

    long bytes() {
        return rows.bytes() + 4L * Sums.EACH * slots.size();
    }
}
