package errata.reporting.machine;

import errata.events.Outcome;
import errata.reporting.patterns.Vocabulary;
import java.util.Arrays;

/// What the kinds are, in arrays: every question goes through all of them.
final class Kinds {
    private static final Outcome[] OUTCOMES = Outcome.values();

    private int[] patterns = new int[16];
    private int[] cells = new int[16];
    private int[] coverages = new int[16];
    private byte[] outcomes = new byte[16];
    private int size;

    /// Takes in the kinds that came since.
    void grow(Vocabulary vocabulary, Columns columns) {
        int kinds = vocabulary.kinds.size();
        if (kinds > patterns.length) {
            patterns = Arrays.copyOf(patterns, 2 * kinds);
            cells = Arrays.copyOf(cells, 2 * kinds);
            coverages = Arrays.copyOf(coverages, 2 * kinds);
            outcomes = Arrays.copyOf(outcomes, 2 * kinds);
        }
        for (; size < kinds; size++) {
            var kind = vocabulary.kinds.get(size);
            patterns[size] = kind.pattern();
            cells[size] = kind.cell();
            coverages[size] = kind.coverage();
            outcomes[size] = (byte) columns.outcome(kind.pattern()).ordinal();
        }
    }

    int pattern(int kind) {
        return patterns[kind];
    }

    int cell(int kind) {
        return cells[kind];
    }

    int coverage(int kind) {
        return coverages[kind];
    }

    Outcome outcome(int kind) {
        return OUTCOMES[outcomes[kind]];
    }

    boolean deferred(int kind) {
        return outcomes[kind] == Outcome.DEFER.ordinal();
    }

    long bytes() {
        return 13L * patterns.length;
    }
}
