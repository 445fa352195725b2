package errata.bench.sending;

import java.util.concurrent.atomic.AtomicLongArray;

/// Durations by size, each known to within 1.6 %. Written by many threads, read at the end.
public final class Histogram {
    private static final int STEPS_BITS = 6;
    private static final int STEPS = 1 << STEPS_BITS;
    private static final int BUCKETS = 40 * STEPS;

    private final AtomicLongArray counts = new AtomicLongArray(BUCKETS);

    public void add(long nanos) {
        counts.incrementAndGet(bucket(nanos / 1_000));
    }

    public long size() {
        long all = 0;
        for (int at = 0; at < BUCKETS; at++) {
            all += counts.get(at);
        }
        return all;
    }

    /// The duration in milliseconds below which that share lies; 0 when there is none.
    public double quantile(double share) {
        long wanted = (long) Math.ceil(share * size());
        long seen = 0;
        for (int at = 0; at < BUCKETS; at++) {
            seen += counts.get(at);
            if (seen >= wanted && seen > 0) {
                return lowest(at) / 1_000.0;
            }
        }
        return 0;
    }

    public double max() {
        return quantile(1);
    }

    // Below 64 µs exactly, above in 64 steps for each doubling.
    private static int bucket(long micros) {
        int magnitude = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(micros) - STEPS_BITS - 1);
        long step = micros >>> magnitude;
        return (int) Math.min(BUCKETS - 1, magnitude * (long) STEPS + step);
    }

    private static long lowest(int bucket) {
        int magnitude = Math.max(0, bucket / STEPS - 1);
        return (bucket - (long) magnitude * STEPS) << magnitude;
    }
}
