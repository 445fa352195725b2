package errata.reporting.saturation;

import java.util.Arrays;

/// Which of the traces read failed, a bit each, and how many of the first so many: a number for every 64 of them.
final class Failing {
    private long[] bits = new long[16];
    private int[] before = new int[16];
    private int size;

    void add(boolean failing) {
        int word = size >>> 6;
        if (word == bits.length) {
            bits = Arrays.copyOf(bits, 2 * word);
            before = Arrays.copyOf(before, 2 * word);
        }
        if ((size & 63) == 0 && word > 0) {
            before[word] = before[word - 1] + Long.bitCount(bits[word - 1]);
        }
        bits[word] |= failing ? 1L << size : 0;
        size++;
    }

    /// Traces read.
    int size() {
        return size;
    }

    /// Failing ones of the first so many.
    int of(int first) {
        int word = first >>> 6;
        if (first == 0) {
            return 0;
        }
        if ((first & 63) == 0) {
            return before[word - 1] + Long.bitCount(bits[word - 1]);
        }
        return before[word] + Long.bitCount(bits[word] & (1L << first) - 1);
    }
}
