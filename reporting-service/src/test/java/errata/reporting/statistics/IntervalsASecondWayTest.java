package errata.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInfo;

/// Intervals on random counts, against a library or by inverting the test they stand for.
class IntervalsASecondWayTest {
    private Random random;

    @BeforeEach
    void other_items_each_time(TestInfo info) {
        random = new Random(info.getDisplayName().hashCode());
    }

    @RepeatedTest(40)
    void wilsons_interval() {
        int n = 1 + random.nextInt(500);
        int k = random.nextInt(n + 1);
        var theirs = new WilsonScoreInterval().createInterval(n, k, .95);
        var ours = Range.wilson(k, n);
        assertThat(ours.low()).as("%d of %d", k, n).isCloseTo(theirs.getLowerBound(), within(1e-6));
        assertThat(ours.high()).as("%d of %d", k, n).isCloseTo(theirs.getUpperBound(), within(1e-6));
    }

    /// The interval is all rates that a score test would not reject.
    @RepeatedTest(20)
    void newcombes_interval_of_a_difference() {
        long n1 = 1 + random.nextInt(300);
        long n2 = 1 + random.nextInt(300);
        long k1 = random.nextLong(n1 + 1);
        long k2 = random.nextLong(n2 + 1);
        var range = Difference.of(k1, n1, k2, n2).range();
        double p1 = (double) k1 / n1;
        double p2 = (double) k2 / n2;
        double below = Math.hypot(p1 - scored(p1, n1, 0, p1), scored(p2, n2, 1, p2) - p2);
        double above = Math.hypot(scored(p1, n1, 1, p1) - p1, p2 - scored(p2, n2, 0, p2));
        assertThat(range.low()).isCloseTo(p1 - p2 - below, within(1e-9));
        assertThat(range.high()).isCloseTo(p1 - p2 + above, within(1e-9));
    }

    /// One end of all rates p with |p̂ − p| ≤ z √(p(1−p)/n), by bisection.
    private static double scored(double p, long n, double end, double inside) {
        DoubleUnaryOperator score = at -> Math.abs(p - at) - Normal.Z * Math.sqrt(at * (1 - at) / n);
        if (score.applyAsDouble(end) <= 1e-15) {
            return end;
        }
        double outside = end;
        double kept = inside;
        for (int i = 0; i < 200; i++) {
            double middle = (outside + kept) / 2;
            if (score.applyAsDouble(middle) > 0) {
                outside = middle;
            } else {
                kept = middle;
            }
        }
        return kept;
    }
}
