package errata.bench.timemachine.history;

/// Random numbers (SplitMix64) that are the same on every machine for the same seed.
public final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    public Dice(long seed) {
        state = seed;
    }

    /// A number that looks like no relation of the two.
    static long mixed(long one, long other) {
        return mixed(one * GOLDEN ^ mixed(other + GOLDEN));
    }

    private static long mixed(long number) {
        long z = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    public long next() {
        state += GOLDEN;
        return mixed(state);
    }

    /// From 0 to `bound - 1`.
    public int below(int bound) {
        return (int) ((next() >>> 33) * bound >>> 31);
    }

    /// From 0 to less than 1.
    public double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double share) {
        return fraction() < share;
    }
}
