package errata.bench.timemachine.history;

import errata.bench.timemachine.history.Saying.Cause;
import errata.bench.timemachine.history.Saying.Outcome;
import errata.bench.timemachine.history.Saying.Relabelled;
import errata.bench.timemachine.history.Saying.Reopened;
import errata.bench.timemachine.history.Saying.Verdict;
import errata.bench.timemachine.history.Saying.Withdrawn;
import java.util.List;
import java.util.PriorityQueue;

/// What happens to a trace after it was read: other readers, corrections, the principal's word. At most two months lie
/// between, so few readings are remembered at a time.
final class SecondThoughts {
    private static final double DAY = 1.0 / Year.DAYS;

    private final CodebookHistory codebook;
    private final Traffic traffic;
    private final Teller teller;
    private final ReadingRoom room;
    private final Dice dice;
    private final double labelsADay;
    private final PriorityQueue<Due> agenda = new PriorityQueue<>();
    private long order;

    private interface Act {
        void on(Reading reading);
    }

    private record Due(long labels, long order, Act act, Reading reading) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int first = Long.compare(labels, other.labels);
            return first == 0 ? Long.compare(order, other.order) : first;
        }
    }

    SecondThoughts(CodebookHistory codebook, Traffic traffic, Teller teller, ReadingRoom room, Dice dice, long labels) {
        this.codebook = codebook;
        this.traffic = traffic;
        this.teller = teller;
        this.room = room;
        this.dice = dice;
        labelsADay = labels * DAY;
    }

    /// Decides what will become of a reading.
    void about(Reading reading) {
        plan(0.05, 10, this::readAgain, reading);
        if (!reading.labels().isEmpty()) {
            plan(0.04, 60, this::changeOne, reading);
            plan(0.02, 40, this::reopen, reading);
            plan(0.03, 30, this::principal, reading);
            plan(0.02, 20, this::withdraw, reading);
            plan(0.01, 50, this::move, reading);
        }
    }

    /// What was labelled with a category that is split, or with one that was several for a while, is sorted anew.
    void sortAnew(int category, List<Integer> into, Cause cause, Reading reading) {
        plan(0.6, 20, known -> sort(known, category, into, cause), reading);
    }

    void happen() {
        while (!agenda.isEmpty() && agenda.peek().labels() <= teller.labels() && !teller.isFull()) {
            var due = agenda.poll();
            due.act().on(due.reading());
        }
    }

    private void plan(double share, int days, Act act, Reading reading) {
        if (dice.chance(share)) {
            long later = teller.labels() + (long) (dice.fraction() * days * labelsADay);
            agenda.add(new Due(later, order++, act, reading));
        }
    }

    private void readAgain(Reading reading) {
        int other = 1 + dice.below(Naming.READERS - 1);
        if (other != reading.reader()) {
            room.read(reading.trace(), other, 0.9);
        }
    }

    private void changeOne(Reading reading) {
        int category = any(reading);
        if (category < 0 || reading.outcome() == Outcome.PASS) {
            return;
        }
        if (!reading.hasPresent(category)) {
            room.label(reading, category, Verdict.PRESENT);
        } else if (reading.present() > 1) {
            room.label(reading, category, Verdict.ABSENT);
        }
    }

    private void reopen(Reading reading) {
        int category = any(reading);
        if (category < 0 || !reading.isDecided()) {
            return;
        }
        reading.decided(false);
        teller.say(new Reopened(reading.trace(), reading.reader()));
        room.label(reading, category, reading.hasPresent(category) ? Verdict.ABSENT : Verdict.PRESENT);
        if (!dice.chance(0.1)) {
            room.decide(reading, reading.outcome());
        }
    }

    private void principal(Reading reading) {
        int category = any(reading);
        if (category < 0 || reading.asPrincipal()) {
            return;
        }
        var own = new Reading(reading.trace(), 0);
        boolean present = reading.hasPresent(category) == dice.chance(0.6);
        room.label(own, category, present ? Verdict.PRESENT : Verdict.ABSENT);
        if (dice.chance(0.4)) {
            room.decide(own, present ? Outcome.FAIL : reading.outcome());
        }
    }

    private void withdraw(Reading reading) {
        int category = any(reading);
        if (reading.has(category)) {
            reading.remove(category);
            teller.say(new Withdrawn(reading.trace(), reading.reader(), category, teller.stamp()));
        }
    }

    private void move(Reading reading) {
        int from = any(reading);
        var active = codebook.active(teller.stamp());
        int to = active.get(dice.below(active.size()));
        if (from != to && reading.hasPresent(from) && !reading.has(to)) {
            relabel(reading, from, List.of(to), List.of(), Cause.CORRECTION);
        }
    }

    private void sort(Reading reading, int category, List<Integer> into, Cause cause) {
        int stamp = teller.stamp();
        if (!reading.hasPresent(category) || !into.stream().allMatch(part -> codebook.isActive(part, stamp))) {
            return;
        }
        int at = (int) Long.remainderUnsigned(traffic.hash(reading.trace()) >>> 11, into.size());
        var to = cause == Cause.SPLIT ? codebook.part(category, traffic.hash(reading.trace())) : into.get(at);
        var absent = into.stream().filter(part -> part != to).toList();
        if (to != category) {
            relabel(reading, category, List.of(to), absent, cause);
        }
    }

    private void relabel(Reading reading, int from, List<Integer> to, List<Integer> absent, Cause cause) {
        reading.remove(from);
        absent.forEach(category -> reading.set(category, Verdict.ABSENT));
        to.forEach(category -> reading.set(category, Verdict.PRESENT));
        teller.say(new Relabelled(reading.trace(), reading.reader(), from, to, absent, cause, teller.stamp()));
    }

    /// A category the reading has a label on, or what it was merged into; -1 if it is split or there is none.
    private int any(Reading reading) {
        var categories = reading.categories();
        if (categories.isEmpty()) {
            return -1;
        }
        int category = categories.get(dice.below(categories.size()));
        return codebook.survivor(category, teller.stamp());
    }
}
