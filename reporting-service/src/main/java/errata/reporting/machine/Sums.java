package errata.reporting.machine;

import errata.reporting.compact.Bytes;
import errata.reporting.compact.PageBytes;
import java.util.List;

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

    /// The same in a third of the room: most counts are small, or none.
    record Packed(byte[] bytes) {
        /// With room for so many.
        Sums open(int outcomesThere, int placesThere, int slotsThere) {
            var from = new PageBytes(bytes);
            return new Sums(open(from, outcomesThere), open(from, placesThere), open(from, slotsThere * EACH));
        }

        private static int[] open(PageBytes from, int there) {
            var counts = new int[there];
            int size = from.small();
            for (int i = 0; i < size; i++) {
                counts[i] = from.small();
            }
            return counts;
        }
    }

    private Sums(int[] outcomes, int[] places, int[] slots) {
        this.outcomes = outcomes;
        this.places = places;
        this.slots = slots;
    }

    static Sums none() {
        return new Sums(new int[0], new int[0], new int[0]);
    }

    Packed packed() {
        var to = new Bytes();
        for (var counts : List.of(outcomes, places, slots)) {
            to.number(counts.length);
            for (int count : counts) {
                to.number(count);
            }
        }
        return new Packed(to.take());
    }
}
