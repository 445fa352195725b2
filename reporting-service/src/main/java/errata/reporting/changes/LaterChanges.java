package errata.reporting.changes;

import errata.reporting.compact.Ints;

/// The changes that are not the first ones of their traces, in the order of the log: which trace, counted as what
/// before and as what since; 0 where it did not count.
final class LaterChanges {
    private final Ints traces = new Ints();
    private final Ints before = new Ints();
    private final Ints after = new Ints();

    void add(int trace, int was, int is) {
        traces.add(trace);
        before.add(was);
        after.add(is);
    }

    void each(int from, int until, ChangeLog.Moves moves) {
        var was = before.raw();
        var is = after.raw();
        for (int i = from; i < until; i++) {
            moves.move(was[i], is[i]);
        }
    }

    void follow(Cohort cohort, int from, int until) {
        cohort.follow(traces.raw(), before.raw(), after.raw(), from, until);
    }

    /// Writes what each trace is counted as since, by its number.
    void replay(int[] standing, int from, int until) {
        var of = traces.raw();
        var is = after.raw();
        for (int i = from; i < until; i++) {
            standing[of[i]] = is[i];
        }
    }

    /// How many traces more count after these changes; fewer than 0 where more went than came back.
    int returned(int from, int until) {
        int returned = 0;
        for (int i = from; i < until; i++) {
            returned += (before.get(i) == 0 ? 1 : 0) - (after.get(i) == 0 ? 1 : 0);
        }
        return returned;
    }

    long bytes() {
        return 3 * traces.bytes();
    }
}
