package errata.reporting.changes;

import errata.reporting.compact.Ints;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// Every change of what a trace is counted as, in the order of the log, in columns of ints: about 16 bytes a change.
/// Positions are told up to 2 147 483 647.
///
/// What counted at a position is the nearest of the {@link Frames} before it, and the changes since.
public final class ChangeLog {
    private final Ints positions = new Ints();
    private final Ints traces = new Ints();
    private final Ints before = new Ints();
    private final Ints after = new Ints();
    private final Ints facts = new Ints();
    private final Ints startedAt = new Ints();
    private final Ints openedAt = new Ints();
    private final Ints firstCounted = new Ints();
    private final Frames frames = new Frames();
    private int[] now = new int[16];
    private int kinds = 1;

    /// One trace, counted as something else than before.
    @FunctionalInterface
    public interface Moves {
        void move(int was, int is);
    }

    /// The next trace that ever counted.
    public void open(int factsOfIt, int minute) {
        facts.add(factsOfIt);
        startedAt.add(minute);
        openedAt.add(positions.size());
    }

    public void add(long position, int trace, int was, int is) {
        positions.add(Math.toIntExact(position));
        traces.add(trace);
        before.add(was);
        after.add(is);
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
            now = Arrays.copyOf(now, Math.max(kind + 1, now.length * 2));
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
        return frames.bytes() + 4 * positions.bytes() + 2 * facts.bytes();
    }

    /// How many traces counted as each kind: those that counted at the cohort position, as what they were at the later
    /// label position. The number of kind 0 means nothing.
    public int[] counts(long cohort, long labels) {
        var counts = countsAfter(upTo(cohort));
        follow(cohort, labels, (was, is) -> {
            counts[was]--;
            counts[is]++;
        });
        return counts;
    }

    /// The changes by number, from 0.
    public void each(int from, int until, Moves moves) {
        var was = before.raw();
        var is = after.raw();
        for (int i = from; i < until; i++) {
            moves.move(was[i], is[i]);
        }
    }

    /// The changes, up to a label position, of the traces that counted at an earlier position.
    public void follow(long cohort, long labels, Moves moves) {
        int then = upTo(cohort);
        int until = upTo(labels);
        if (until > then) {
            new Cohort(openedAt.upTo(then - 1), moves).follow(traces.raw(), before.raw(), after.raw(), then, until);
        }
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
            var counted = standing.clone();
            replay(standing, then, until);
            for (int trace = 0; trace < standing.length; trace++) {
                standing[trace] = counted[trace] == 0 ? 0 : standing[trace];
            }
        }
        return standing;
    }

    /// How many traces counted after each of some positions, ascending.
    public int[] counted(long[] at) {
        var counted = new int[at.length];
        int next = 0;
        int traces = 0;
        for (int i = 0; i < at.length; i++) {
            int until = upTo(at[i]);
            for (; next < until; next++) {
                traces += (before.get(next) == 0 ? 1 : 0) - (after.get(next) == 0 ? 1 : 0);
            }
            counted[i] = traces;
        }
        return counted;
    }

    /// Traces that had ever counted after a position.
    public int opened(long position) {
        return openedAt.upTo(upTo(position) - 1);
    }

    /// The position at which a trace counted first.
    public long openedAt(int trace) {
        return positions.get(openedAt.get(trace));
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
        int from = frames.nearest(changes, counts);
        var was = before.raw();
        var is = after.raw();
        for (int i = from; i < changes; i++) {
            counts[was[i]]--;
            counts[is[i]]++;
        }
        return counts;
    }

    private void replay(int[] standing, int from, int until) {
        var of = traces.raw();
        var is = after.raw();
        for (int i = from; i < until; i++) {
            standing[of[i]] = is[i];
        }
    }
}
