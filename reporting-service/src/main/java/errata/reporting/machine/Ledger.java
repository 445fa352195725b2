package errata.reporting.machine;

import errata.reporting.changes.ChangeLog;
import errata.reporting.changes.ChangeLog.Moves;
import errata.reporting.patterns.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/// The sums of all traces at any position: kept after every so many changes, and brought from the nearest of those to
/// the position, forwards or backwards. When a unit is new it is summed over all of time at once, and all others again.
final class Ledger {
    private static final int BETWEEN = 131_072;
    private static final Sums.Packed NOTHING = Sums.none().packed();

    private final int between;
    private final ChangeLog changes;
    private final Vocabulary vocabulary;
    private final Columns columns;
    private final Places places;
    private final List<Frame> frames = new ArrayList<>();
    private Adding adding;
    private int refilled;

    /// The sums after so many changes.
    private record Frame(int changes, Sums.Packed sums) {}

    Ledger(ChangeLog changes, Vocabulary vocabulary, Columns columns, Places places) {
        this(changes, vocabulary, columns, places, BETWEEN);
    }

    /// @param between changes from one kept to the next
    Ledger(ChangeLog changes, Vocabulary vocabulary, Columns columns, Places places, int between) {
        this.between = between;
        this.changes = changes;
        this.vocabulary = vocabulary;
        this.columns = columns;
        this.places = places;
        this.adding = begun();
    }

    private Adding begun() {
        frames.clear();
        frames.add(new Frame(0, NOTHING));
        return new Adding(changes, vocabulary, columns, places);
    }

    /// Takes in what came since; the columns have to be filled.
    Adding grow() {
        if (refilled != columns.refilled()) {
            refilled = columns.refilled();
            adding = begun();
        }
        adding.grow();
        while (frames.getLast().changes() + between <= changes.changes()) {
            int next = frames.getLast().changes() + between;
            frames.add(new Frame(next, after(next).packed()));
        }
        return adding;
    }

    /// The traces that counted at a position, as what they were at a later label position.
    Sums at(long cohort, long labels) {
        var nearest = nearest(changes.upTo(cohort));
        var moved = moved(nearest.changes(), changes.upTo(cohort));
        changes.follow(cohort, labels, Moves.in(moved));
        return add(moved, nearest.sums());
    }

    /// Traces somebody counted. @param counts by kind
    Sums of(int[] counts) {
        return add(counts, NOTHING);
    }

    private Sums after(int until) {
        var nearest = nearest(until);
        return add(moved(nearest.changes(), until), nearest.sums());
    }

    private Frame nearest(int until) {
        return frames.get(Math.min((until + between / 2) / between, frames.size() - 1));
    }

    /// How many traces more or fewer are of each kind after some changes than after others, which may be later ones.
    private int[] moved(int from, int until) {
        var moved = new int[changes.kinds()];
        var moves = Moves.in(moved);
        changes.each(from, until, moves);
        changes.each(until, from, (was, is) -> moves.move(is, was));
        return moved;
    }

    /// Kind by kind, not change by change: what a kind says lies in a dozen places, and most kinds were passing ones,
    /// between two labels.
    private Sums add(int[] traces, Sums.Packed to) {
        var sums = adding.open(to);
        for (int kind = 1; kind < traces.length; kind++) {
            if (traces[kind] != 0) {
                adding.add(sums, kind, traces[kind]);
            }
        }
        return sums;
    }

    long bytes() {
        return adding.bytes()
                + frames.stream()
                        .mapToLong(frame -> frame.sums().bytes().length)
                        .sum();
    }
}
