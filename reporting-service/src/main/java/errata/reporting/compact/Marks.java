package errata.reporting.compact;

import java.util.Arrays;

/// A growing column of marks, some two bits each, which knows how many are set before a place and where the n-th is.
public final class Marks {
    private long[] words = new long[8];
    private final Ints before = new Ints(); // by word: marks set in those before it
    private int size;
    private int set;

    public Marks() {
        before.add(0);
    }

    public void add(boolean mark) {
        if (size >>> 6 == words.length) {
            words = Arrays.copyOf(words, Ints.more(words.length));
        }
        if (mark) {
            words[size >>> 6] |= 1L << size;
            set++;
        }
        if ((++size & 63) == 0) {
            before.add(set);
        }
    }

    public int size() {
        return size;
    }

    /// How many of the first `places` are set.
    public int setIn(int places) {
        int rest = places & 63;
        int full = before.get(places >>> 6);
        return rest == 0 ? full : full + Long.bitCount(words[places >>> 6] << 64 - rest);
    }

    /// The place of the n-th that is set, from 0.
    public int place(int n) {
        int word = before.upTo(n) - 1;
        long rest = words[word];
        for (int skip = n - before.get(word); skip > 0; skip--) {
            rest &= rest - 1;
        }
        return (word << 6) + Long.numberOfTrailingZeros(rest);
    }

    public long bytes() {
        return 8L * words.length + before.bytes();
    }
}
