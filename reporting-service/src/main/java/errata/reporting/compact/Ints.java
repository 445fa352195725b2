package errata.reporting.compact;

import java.util.Arrays;

/// A growing column of ints.
public final class Ints {
    private int[] values = new int[8];
    private int size;

    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, more(size));
        }
        values[size++] = value;
    }

    /// The room of a column that is full. Columns are long, and there are many: an eighth of them empty was felt.
    public static int more(int size) {
        return size + Math.max(8, size >> 5);
    }

    public int get(int at) {
        return values[at];
    }

    public int size() {
        return size;
    }

    /// The values themselves, and room behind them: for loops over millions.
    public int[] raw() {
        return values;
    }

    public long bytes() {
        return 4L * values.length;
    }

    /// How many of the ascending values are at most `limit`.
    public int upTo(int limit) {
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
