package errata.reporting.machine;

import java.util.Arrays;

/// Counters of traces: those of some traces and of others add up, and a trace that changed is taken out as what it was
/// and put in as what it is. What they count is told by {@link Adding}.
///
/// @see Slots
final class Sums {
    /// Of a slot: traces on which the unit is present; those of them whose reviews looked for it; on which it is open,
    /// of those that looked; labelled absent though nobody looked; whose main failure it is; labels that say so.
    static final int PRESENT = 0;

    static final int PRESENT_ASKED = 1;
    static final int OPEN = 2;
    static final int ABSENT_UNASKED = 3;
    static final int PRIMARY = 4;
    static final int LABELS = 5;
    static final int EACH = 6;

    int[] outcomes;
    int[] places;
    int[] slots;

    private Sums(int[] outcomes, int[] places, int[] slots) {
        this.outcomes = outcomes;
        this.places = places;
        this.slots = slots;
    }

    static Sums none() {
        return new Sums(new int[0], new int[0], new int[0]);
    }

    /// A copy with room for so many.
    Sums copy(int outcomesThere, int placesThere, int slotsThere) {
        return new Sums(
                Arrays.copyOf(outcomes, outcomesThere),
                Arrays.copyOf(places, placesThere),
                Arrays.copyOf(slots, slotsThere * EACH));
    }

    long bytes() {
        return 4L * (outcomes.length + places.length + slots.length);
    }
}
