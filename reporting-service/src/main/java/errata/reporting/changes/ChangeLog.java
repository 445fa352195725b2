package errata.reporting.changes;

import errata.reporting.compact.Ascending;
import errata.reporting.compact.Ints;
import errata.reporting.compact.Marks;
import errata.reporting.compact.Narrow;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/// Every change of what a trace is counted as, in the order of the log, in columns: of the first one of a trace what it
/// is counted as, of the later ones which trace, as what before and as what since. Positions are told up to
/// 2 147 483 647.
///
/// What counted at a position is the nearest of the {@link Frames} before it, and the changes since.
public final class ChangeLog {
    private final Ascending positions = new Ascending();
    private final Marks openings = new Marks(); // by change: whether it is the first one of a trace

    // By trace, in the order in which they first counted.
    private final Ints opened = new Ints();
    private final Narrow facts = new Narrow();
    private final Ints startedAt = new Ints();

    private final LaterChanges later = new LaterChanges();
    private final Ascending firstCounted = new Ascending(); // by kind, from 1
    private final Frames frames = new Frames();
    private int[] now = new int[16];
    private int kinds = 1;

    /// One trace, counted as something else than before.
    @FunctionalInterface
    public interface Moves {
        void move(int was, int is);

        /// Counts traces by kind.
        static Moves in(int[] counts) {
            return (was, is) -> {
                counts[was]--;
                counts[is]++;
            };
        }
    }

    /// The next trace that ever counted; the change that makes it count follows.
    public void open(int factsOfIt, int minute) {
        facts.add(factsOfIt);
        startedAt.add(minute);
    }

    /// @param was 0 in the first change of a trace
    public void add(long position, int trace, int was, int is) {
        boolean first = trace == opened.size();
        positions.add(Math.toIntExact(position));
        openings.add(first);
        if (first) {
            opened.add(is);
        } else {
            later.add(trace, was, is);
        }
        count(is, positions.size() - 1);
        now[was]--;
        now[is]++;
        frames.offer(positions.size(), now, kinds);
    }

    private void count(int kind, int change) {
        for (; kinds <= kind; kinds++) {
            firstCounted.add(change);
        }
        if (kind >= now.length) {
            now = Arrays.copyOf(now, Math.max(kind + 1, Ints.more(now.length)));
        }
    }

    public int changes() {
        return positions.size();
    }

    /// Traces that ever counted.
    public int traces() {
        return facts.size();
    }

    public int factsOf(int trace) {
        return facts.get(trace);
    }

    /// Minute since 1970 in which the trace began.
    public int startedAt(int trace) {
        return startedAt.get(trace);
    }

    public long bytes() {
        return frames.bytes()
                + positions.bytes()
                + openings.bytes()
                + 2 * opened.bytes()
                + facts.bytes()
                + later.bytes();
    }

    /// How many traces counted as each kind: those that counted at the cohort position, as what they were at the later
    /// label position. The number of kind 0 means nothing.
    public int[] counts(long cohort, long labels) {
        var counts = countsAfter(upTo(cohort));
        follow(cohort, labels, Moves.in(counts));
        return counts;
    }

    /// The changes by number, from 0; those of one trace in their order.
    public void each(int from, int until, Moves moves) {
        var first = opened.raw();
        int traceEnd = openings.setIn(until);
        for (int trace = openings.setIn(from); trace < traceEnd; trace++) {
            moves.move(0, first[trace]);
        }
        later.each(laterUpTo(from), laterUpTo(until), moves);
    }

    /// The changes, up to a label position, of the traces that counted at an earlier position.
    public void follow(long cohort, long labels, Moves moves) {
        int then = upTo(cohort);
        int until = upTo(labels);
        if (until > then) {
            later.follow(new Cohort(openings.setIn(then), moves), laterUpTo(then), laterUpTo(until));
        }
    }

    /// How many of the first changes were not the first ones of their traces.
    private int laterUpTo(int changes) {
        return changes - openings.setIn(changes);
    }

    /// The same for some traces, by their number. One pass over all changes up to the labels.
    public int[] counts(long cohort, long labels, IntPredicate which) {
        var counts = new int[kinds];
        var standing = standing(cohort, labels);
        for (int trace = 0; trace < standing.length; trace++) {
            if (standing[trace] != 0 && which.test(trace)) {
                counts[standing[trace]]++;
            }
        }
        return counts;
    }

    /// What each trace is counted as, by its number; 0 where it is not.
    public int[] standing(long cohort, long labels) {
        int then = upTo(cohort);
        var standing = new int[facts.size()];
        replay(standing, 0, then);
        int until = upTo(labels);
        if (until > then) {
            int known = openings.setIn(then);
            var away = new BitSet();
            for (int trace = 0; trace < known; trace++) {
                if (standing[trace] == 0) {
                    away.set(trace);
                }
            }
            replay(standing, then, until);
            away.stream().forEach(trace -> standing[trace] = 0);
            Arrays.fill(standing, known, standing.length, 0);
        }
        return standing;
    }

    /// How many traces counted after each of some positions, ascending.
    public int[] counted(long[] at) {
        var counted = new int[at.length];
        int next = 0;
        int returned = 0;
        for (int i = 0; i < at.length; i++) {
            int changes = upTo(at[i]);
            int end = laterUpTo(changes);
            returned += later.returned(next, end);
            next = end;
            counted[i] = openings.setIn(changes) + returned;
        }
        return counted;
    }

    /// Traces that had ever counted after a position.
    public int opened(long position) {
        return openings.setIn(upTo(position));
    }

    /// The position at which a trace counted first.
    public long openedAt(int trace) {
        return positions.get(openings.place(trace));
    }

    /// The position at which a kind was counted first. @param kind not 0
    public long firstCounted(int kind) {
        return positions.get(firstCounted.get(kind - 1));
    }

    /// Kinds that were ever counted, kind 0 among them.
    public int kinds() {
        return kinds;
    }

    /// How many changes there were up to a position.
    public int upTo(long position) {
        return positions.upTo((int) Math.min(position, Integer.MAX_VALUE));
    }

    private int[] countsAfter(int changes) {
        var counts = new int[kinds];
        each(frames.nearest(changes, counts), changes, Moves.in(counts));
        return counts;
    }

    private void replay(int[] standing, int from, int until) {
        int first = openings.setIn(from);
        System.arraycopy(opened.raw(), first, standing, first, openings.setIn(until) - first);
        later.replay(standing, laterUpTo(from), laterUpTo(until));
    }
}
