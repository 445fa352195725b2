package errata.reporting.compact;

import java.util.Arrays;

/// A growing column of ascending ints, about two bytes each: a block holds those that lie within 65 536 of its first.
public final class Ascending {
    private final Ints starts = new Ints(); // by block: the place of its first value, and the value
    private final Ints bases = new Ints();
    private char[] above = new char[8]; // the base of their block
    private int size;

    /// @param value not below the last
    public void add(int value) {
        if (size == 0 || value - bases.get(bases.size() - 1) > Character.MAX_VALUE) {
            starts.add(size);
            bases.add(value);
        }
        if (size == above.length) {
            above = Arrays.copyOf(above, Ints.more(size));
        }
        above[size++] = (char) (value - bases.get(bases.size() - 1));
    }

    public int get(int at) {
        return bases.get(starts.upTo(at) - 1) + above[at];
    }

    public int size() {
        return size;
    }

    public long bytes() {
        return 2L * above.length + starts.bytes() + bases.bytes();
    }

    /// How many of the values are at most `limit`.
    public int upTo(int limit) {
        int block = bases.upTo(limit) - 1;
        if (block < 0) {
            return 0;
        }
        int low = starts.get(block);
        int high = block + 1 < starts.size() ? starts.get(block + 1) : size;
        int most = limit - bases.get(block);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (above[middle] <= most) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
