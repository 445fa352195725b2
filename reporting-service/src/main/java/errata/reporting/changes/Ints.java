package errata.reporting.changes;

import java.util.Arrays;

/// A growing column of ints.
final class Ints {
    private int[] values = new int[1024];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int get(int at) {
        return values[at];
    }

    int size() {
        return size;
    }

    /// The values themselves, and room behind them: for loops over millions.
    int[] raw() {
        return values;
    }

    long bytes() {
        return 4L * values.length;
    }

    /// How many of the ascending values are at most `limit`.
    int upTo(int limit) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] <= limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
