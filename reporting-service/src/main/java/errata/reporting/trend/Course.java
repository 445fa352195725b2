package errata.reporting.trend;

import java.util.List;

/// What became of a category over time.
public enum Course {
    /// never seen before the last quarter, though at least twenty traces were looked at for it
    NEW,
    /// was gone over at least twenty traces, and is back in the last quarter
    REGRESSED,
    /// not seen in the last quarter, over at least twenty traces
    QUIET,
    ONGOING,
    /// never seen at all
    UNSEEN;

    private static final int ENOUGH = 20;

    /// @param buckets in the order of time
    static Course of(List<Bucket> buckets) {
        int recent = buckets.size() - buckets.size() / 4;
        var before = buckets.subList(0, recent);
        var now = buckets.subList(recent, buckets.size());
        long seenBefore = before.stream().mapToLong(Bucket::present).sum();
        long seenNow = now.stream().mapToLong(Bucket::present).sum();
        if (seenBefore + seenNow == 0) {
            return UNSEEN;
        }
        if (seenBefore == 0) {
            return assessed(before) >= ENOUGH ? NEW : ONGOING;
        }
        if (seenNow == 0) {
            return assessed(now) >= ENOUGH ? QUIET : ONGOING;
        }
        return goneBefore(buckets, recent) >= ENOUGH ? REGRESSED : ONGOING;
    }

    /// Traces looked at in vain right before the category came back, since it was last seen.
    private static long goneBefore(List<Bucket> buckets, int recent) {
        int back = recent;
        while (buckets.get(back).present() == 0) {
            back++;
        }
        long gone = 0;
        for (int i = back - 1; i >= 0 && buckets.get(i).present() == 0; i--) {
            gone += buckets.get(i).assessed();
        }
        return gone;
    }

    private static long assessed(List<Bucket> buckets) {
        return buckets.stream().mapToLong(Bucket::assessed).sum();
    }
}
