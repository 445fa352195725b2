package errata.bench.timemachine.history;

import errata.bench.timemachine.history.Change.Accepted;
import errata.bench.timemachine.history.Change.Declined;
import errata.bench.timemachine.history.Change.Edit;
import errata.bench.timemachine.history.Change.Merged;
import errata.bench.timemachine.history.Change.Proposed;
import errata.bench.timemachine.history.Change.Renamed;
import errata.bench.timemachine.history.Change.Revised;
import errata.bench.timemachine.history.Change.Split;
import errata.bench.timemachine.history.Change.SplitUndone;
import errata.bench.timemachine.history.Change.Undone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// Draws the life of a codebook: who is proposed when, what is merged, split, undone and redefined.
///
/// The two most frequent categories are never merged or split: the merge of the two is what the bench waits for at the
/// end.
final class CodebookPlan {
    /// With the parts of the splits 200.
    static final int BORN = 163;

    private static final int DECLINED = 6;
    private static final int FIRST_DAY = 48;
    private static final int MERGES = 29;
    private static final int SPLITS = 15;
    private static final int UNDONE_SPLIT = 6;
    private static final int PARTS = 37;
    private static final int REVISIONS = 25;
    private static final int RENAMES = 8;
    private static final int KEPT = 2;

    static final int CATEGORIES = BORN + PARTS + DECLINED;

    private final Dice dice;
    private final CodebookHistory history = new CodebookHistory(CATEGORIES);
    private final TreeMap<Long, Runnable> agenda = new TreeMap<>();
    private final Set<Integer> reserved = new HashSet<>();
    private int parts = BORN;
    private long now = Year.START;

    private CodebookPlan(long seed) {
        dice = new Dice(Dice.mixed(seed, 1));
    }

    static CodebookHistory drawn(long seed) {
        var plan = new CodebookPlan(seed);
        plan.begin();
        plan.plan();
        while (!plan.agenda.isEmpty()) {
            var next = plan.agenda.pollFirstEntry();
            plan.now = next.getKey();
            next.getValue().run();
        }
        return plan.history;
    }

    private void begin() {
        record(new Change.LogOpened());
        record(new Change.CodebookOpened());
        record(new Change.PrincipalAppointed());
    }

    /// Most categories come in the first months.
    private void plan() {
        for (int category = 0; category < BORN; category++) {
            int born = category;
            boolean first = category < KEPT || (category * 37 + 11) % BORN < FIRST_DAY;
            double day = first ? 0.03 * dice.fraction() : born(dice.fraction());
            at(day, () -> record(new Proposed(born)));
            at(day + (first ? 0.01 : 1 + dice.fraction()), () -> record(new Accepted(born)));
        }
        for (int nth = 0; nth < DECLINED; nth++) {
            int never = BORN + PARTS + nth;
            double day = 30 + dice.fraction() * 200;
            at(day, () -> record(new Proposed(never)));
            at(day + 2, () -> record(new Declined(never)));
        }
        repeat(MERGES, 40, 300, this::merge);
        repeat(SPLITS, 30, 330, this::split);
        repeat(REVISIONS, 20, 360, this::revise);
        repeat(RENAMES, 50, 350, nth -> record(new Renamed(any(), nth)));
    }

    private static double born(double fraction) {
        return fraction < 0.9 ? 1 + 150 * fraction * fraction : 150 + 1_700 * (fraction - 0.9);
    }

    private void merge(int nth) {
        var members = some(dice.chance(0.15) ? 3 : 2);
        record(new Merged(nth, members.getFirst(), members.subList(1, members.size())));
        if (nth % 5 == 2) {
            reserved.addAll(members);
            at(today() + 5 + dice.fraction() * 35, () -> {
                reserved.removeAll(members);
                record(new Undone(nth));
            });
        }
    }

    private void split(int nth) {
        var into = new ArrayList<Integer>();
        for (int size = nth % 2 == 0 ? 2 : 3; size > 0; size--) {
            into.add(parts++);
        }
        int category = some(1).getFirst();
        record(new Split(category, into));
        if (nth == UNDONE_SPLIT) {
            reserved.addAll(into);
            at(today() + 10 + dice.fraction() * 30, () -> record(new SplitUndone(category)));
        }
    }

    private double today() {
        return (now - Year.START) / (double) Year.DAY;
    }

    private void revise(int nth) {
        record(new Revised(any(), Edit.values()[nth % Edit.values().length], nth));
    }

    private int any() {
        var active = history.active(history.positions());
        return active.get(dice.below(active.size()));
    }

    /// Active categories nothing else is planned for, each once.
    private List<Integer> some(int size) {
        var free = new ArrayList<>(history.active(history.positions()));
        free.removeIf(category -> category < KEPT || reserved.contains(category));
        var chosen = new ArrayList<Integer>();
        while (chosen.size() < size) {
            chosen.add(free.remove(dice.below(free.size())));
        }
        return List.copyOf(chosen);
    }

    private interface Nth {
        void act(int nth);
    }

    private void repeat(int times, double from, double to, Nth what) {
        for (int nth = 0; nth < times; nth++) {
            int number = nth;
            at(from + (to - from) * (nth + dice.fraction()) / times, () -> what.act(number));
        }
    }

    private void at(double day, Runnable what) {
        long micros = Year.day(day);
        while (agenda.containsKey(micros)) {
            micros++;
        }
        agenda.put(micros, what);
    }

    private void record(Change change) {
        history.add(now, change);
    }
}
