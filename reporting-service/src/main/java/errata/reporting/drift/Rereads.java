package errata.reporting.drift;

import errata.events.CategoryId;
import errata.reporting.machine.Machine;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// How often readers judged again what they had judged before, and how often they judged otherwise.
///
/// @param across, within rereadings across a change of meaning, and within one meaning
/// @param toPresent, toAbsent of those across, that turned; @param flipsWithin of those within
record Rereads(long across, long toPresent, long toAbsent, long within, long flipsWithin) {
    static final Rereads NONE = new Rereads(0, 0, 0, 0, 0);

    private static final int ACROSS = 0;
    private static final int TO_PRESENT = 1;
    private static final int TO_ABSENT = 2;
    private static final int WITHIN = 3;
    private static final int FLIPS_WITHIN = 4;

    /// By category, up to an annotation position.
    static Map<CategoryId, Rereads> of(Machine machine, long labels) {
        var counts = new long[machine.reread().size()][FLIPS_WITHIN + 1];
        machine.rereadings().upTo(labels, (category, before, after, across) -> {
            var of = counts[category];
            of[across ? ACROSS : WITHIN]++;
            if (before != after) {
                of[across ? (after ? TO_PRESENT : TO_ABSENT) : FLIPS_WITHIN]++;
            }
        });
        var rereads = new HashMap<CategoryId, Rereads>();
        IntStream.range(0, counts.length)
                .forEach(i -> rereads.put(machine.reread().get(i), of(counts[i])));
        return rereads;
    }

    private static Rereads of(long[] counts) {
        return new Rereads(counts[ACROSS], counts[TO_PRESENT], counts[TO_ABSENT], counts[WITHIN], counts[FLIPS_WITHIN]);
    }

    Rereads plus(Rereads more) {
        return new Rereads(
                across + more.across,
                toPresent + more.toPresent,
                toAbsent + more.toAbsent,
                within + more.within,
                flipsWithin + more.flipsWithin);
    }
}
