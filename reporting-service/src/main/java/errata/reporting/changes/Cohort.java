package errata.reporting.changes;

import java.util.BitSet;

/// Follows the traces that counted at one position to a later one. Traces are numbered in the order in which they first
/// counted, so it is those below a number, but for the few that were reopened just then.
final class Cohort {
    private final int size;
    private final ChangeLog.Moves moves;
    private final BitSet away = new BitSet();
    private final BitSet strange = new BitSet();

    /// @param size traces that had ever counted; @param moves is told of each change
    Cohort(int size, ChangeLog.Moves moves) {
        this.size = size;
        this.moves = moves;
    }

    void follow(int[] traces, int[] before, int[] after, int from, int until) {
        for (int i = from; i < until; i++) {
            if (traces[i] < size) {
                follow(traces[i], before[i], after[i]);
            }
        }
    }

    private void follow(int trace, int was, int is) {
        if (was == 0 && !away.get(trace)) {
            strange.set(trace); // did not count then, and comes back only now
        } else if (was != 0 && strange.get(trace)) {
            strange.set(trace, is != 0);
        } else {
            moves.move(was, is);
            away.set(trace, is == 0);
        }
    }
}
