package errata.reporting.projection;

/// Which of many ids were seen: surely not, or perhaps (Bloom 1970). Sixteen bits an id leave one wrong perhaps in some
/// four hundred at four hashes.
final class Seen {
    private static final int HASHES = 4;
    private static final int BITS_AN_ID = 16;
    private static final long SOME = 1 << 16;

    private final long[] bits;

    /// @param ids about how many there will be
    Seen(long ids) {
        long wanted = Math.clamp(ids * BITS_AN_ID, SOME, 1L << 27);
        bits = new long[(int) (Long.highestOneBit(wanted) / Long.SIZE)];
    }

    void add(long high, long low) {
        for (int hash = 0; hash < HASHES; hash++) {
            long bit = bit(high, low, hash);
            bits[(int) (bit >>> 6)] |= 1L << bit;
        }
    }

    boolean perhaps(long high, long low) {
        for (int hash = 0; hash < HASHES; hash++) {
            long bit = bit(high, low, hash);
            if ((bits[(int) (bit >>> 6)] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    private long bit(long high, long low, int hash) {
        long mixed = (high + hash * low) * 0x9E3779B97F4A7C15L;
        return (mixed ^ mixed >>> 32) & (bits.length * (long) Long.SIZE - 1);
    }
}
