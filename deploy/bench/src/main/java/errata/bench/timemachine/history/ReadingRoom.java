package errata.bench.timemachine.history;

import errata.bench.timemachine.history.Saying.Labelled;
import errata.bench.timemachine.history.Saying.Outcome;
import errata.bench.timemachine.history.Saying.Reviewed;
import errata.bench.timemachine.history.Saying.Verdict;

/// A reader opens a trace, labels what is wrong, some of what is not, and decides.
final class ReadingRoom {
    /// Who reads on an old page sees the codebook of up to so many changes ago.
    private static final int BEHIND = 15;

    private final CodebookHistory codebook;
    private final ReadingLists lists;
    private final Traffic traffic;
    private final Teller teller;
    private final Dice dice;
    private final int settled;

    ReadingRoom(CodebookHistory codebook, ReadingLists lists, Traffic traffic, Teller teller, Dice dice) {
        this.codebook = codebook;
        this.lists = lists;
        this.traffic = traffic;
        this.teller = teller;
        this.dice = dice;
        settled = teller.stamp();
    }

    /// @param agreement the chance that the reader sees a failure
    Reading read(int trace, int reader, double agreement) {
        var reading = new Reading(trace, reader);
        int stamp = dice.chance(0.04) ? Math.max(settled, teller.stamp() - dice.below(BEHIND)) : teller.stamp();
        for (int failure : traffic.failures(trace)) {
            int category = codebook.speaker(failure, traffic.hash(trace), stamp);
            if (category >= 0 && dice.chance(agreement)) {
                label(reading, category, Verdict.PRESENT, stamp);
            }
        }
        boolean failing = reading.present() > 0;
        int list = lists.at(teller.now(), stamp);
        for (int absent = dice.below(failing ? 4 : 2); absent > 0; absent--) {
            label(reading, anyOf(list), Verdict.ABSENT, stamp);
        }
        if (dice.chance(failing ? 0.06 : 0.03)) {
            label(reading, anyOf(list), Verdict.UNSURE, stamp);
        }
        if (!dice.chance(0.01)) {
            decide(reading, dice.chance(0.02) ? Outcome.DEFER : reading.outcome(), list, stamp);
        }
        return reading;
    }

    /// With the codebook and the list of now.
    void decide(Reading reading, Outcome outcome) {
        decide(reading, outcome, lists.at(teller.now(), teller.stamp()), teller.stamp());
    }

    void label(Reading reading, int category, Verdict verdict) {
        if (!teller.isFull()) {
            say(reading, category, verdict, teller.stamp());
        }
    }

    // What is split meanwhile is refused; what was said already stays.
    private void label(Reading reading, int category, Verdict verdict, int stamp) {
        if (!teller.isFull() && !reading.has(category) && !codebook.isSplit(category, teller.stamp())) {
            say(reading, category, verdict, stamp);
        }
    }

    private void say(Reading reading, int category, Verdict verdict, int stamp) {
        boolean primary = verdict == Verdict.PRESENT && reading.present() == 0;
        reading.set(category, verdict);
        teller.say(new Labelled(
                reading.trace(), reading.reader(), category, verdict, primary, reading.asPrincipal(), stamp));
    }

    private void decide(Reading reading, Outcome outcome, int list, int stamp) {
        reading.decided(true);
        teller.say(new Reviewed(reading.trace(), reading.reader(), outcome, list, reading.asPrincipal(), stamp));
    }

    private int anyOf(int list) {
        var categories = lists.list(list);
        return categories.get(dice.below(categories.size()));
    }
}
