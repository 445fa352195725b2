package errata.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errata.reporting.statistics.Weighted.Part;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.inference.AlternativeHypothesis;
import org.apache.commons.math3.stat.inference.BinomialTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/// Rates and tests on random counts, against a library or worked out trace by trace.
class RatesASecondWayTest {
    private Random random;

    @BeforeEach
    void other_items_each_time(TestInfo info) {
        random = new Random(info.getDisplayName().hashCode());
    }

    @RepeatedTest(40)
    void mcnemars_exact_test() {
        int b = random.nextInt(200);
        int c = random.nextInt(200);
        double theirs = b + c == 0
                ? 1
                : new BinomialTest().binomialTest(b + c, Math.min(b, c), .5, AlternativeHypothesis.LESS_THAN) * 2;
        assertThat(Binomial.mcNemar(b, c)).as("%d, %d", b, c).isCloseTo(Math.min(1, theirs), within(1e-9));
    }

    @RepeatedTest(40)
    void fishers_exact_test() {
        int n1 = 1 + random.nextInt(120);
        int n2 = 1 + random.nextInt(120);
        int k1 = random.nextInt(n1 + 1);
        int k2 = random.nextInt(n2 + 1);
        BigInteger seen = ways(k1, n1, k2, n2);
        BigInteger all = BigInteger.ZERO;
        BigInteger asRare = BigInteger.ZERO;
        for (int k = Math.max(0, k1 + k2 - n2); k <= Math.min(n1, k1 + k2); k++) {
            var ways = ways(k, n1, k1 + k2 - k, n2);
            all = all.add(ways);
            asRare = asRare.add(ways.compareTo(seen) <= 0 ? ways : BigInteger.ZERO);
        }
        double exact = new BigDecimal(asRare)
                .divide(new BigDecimal(all), MathContext.DECIMAL64)
                .doubleValue();
        assertThat(Binomial.fisher(k1, n1, k2, n2))
                .as("%d of %d, %d of %d", k1, n1, k2, n2)
                .isCloseTo(exact, within(1e-7));
    }

    /// In how many ways two groups of n₁ and n₂ can hold k₁ and k₂ hits.
    private static BigInteger ways(int k1, int n1, int k2, int n2) {
        return choose(n1, k1).multiply(choose(n2, k2));
    }

    private static BigInteger choose(int n, int k) {
        var ways = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }

    @RepeatedTest(40)
    void the_tail_of_the_normal_distribution() {
        double z = random.nextDouble() * 8;
        double theirs = new NormalDistribution().cumulativeProbability(-z);
        assertThat(Normal.upper(z)).isCloseTo(theirs, within(1e-12 + theirs * 1e-6));
    }

    @RepeatedTest(20)
    void hajeks_rate_and_its_error_trace_by_trace() {
        var parts = parts();
        var weights = new ArrayList<double[]>();
        parts.forEach(part -> {
            for (int i = 0; i < part.n(); i++) {
                weights.add(new double[] {part.weight(), i < part.k() ? 1 : 0});
            }
        });
        double all = weights.stream().mapToDouble(one -> one[0]).sum();
        double rate = weights.stream().mapToDouble(one -> one[0] * one[1]).sum() / all;
        double squares = weights.stream()
                .mapToDouble(one -> Math.pow(one[0] * (one[1] - rate), 2))
                .sum();
        double n = weights.size();
        double variance = n / (n - 1) * squares / (all * all);
        assertThat(Weighted.hajek(parts).rate()).isCloseTo(rate, within(1e-12));
        if (variance > 0 && rate * (1 - rate) / variance < n) {
            assertThat(Weighted.error(parts)).isCloseTo(Math.sqrt(variance), within(1e-12));
        }
    }

    /// Of all samples that a stratified design can draw, the estimates average the truth, and so do the totals.
    @Test
    void a_stratified_estimate_is_right_on_average_over_every_sample_it_could_have_drawn() {
        // Of six traces two are hit, of four three: two are drawn of each.
        double mean = 0;
        double total = 0;
        for (int a = 0; a <= 2; a++) {
            for (int b = 0; b <= 2; b++) {
                double chance = new HypergeometricDistribution(6, 2, 2).probability(a)
                        * new HypergeometricDistribution(4, 3, 2).probability(b);
                mean += chance
                        * Weighted.stratified(List.of(new Part(6, a, 2), new Part(4, b, 2)))
                                .rate();
                total += chance * Weighted.total(List.of(new Part(3, a, 2), new Part(2, b, 2)));
            }
        }
        assertThat(mean).isCloseTo(.5, within(1e-12));
        assertThat(total).isCloseTo(5, within(1e-12));
    }

    @RepeatedTest(20)
    void the_separation_of_two_categories_trace_by_trace() {
        var parts = parts().stream()
                .map(part -> new Separation.Part(part.weight(), part.n(), part.k() / 2, part.k() - part.k() / 2))
                .toList();
        double all = parts.stream().mapToDouble(Separation.Part::weight).sum();
        double points = 0;
        double variance = 0;
        for (var part : parts) {
            var differences = new double[(int) part.n()];
            Arrays.setAll(differences, i -> i < part.first() ? 1 : i < part.first() + part.second() ? -1 : 0);
            var stats = new DescriptiveStatistics(differences);
            points += part.weight() / all * stats.getMean();
            variance += Math.pow(part.weight() / all, 2) * stats.getVariance() / part.n();
        }
        var separation = Separation.stratified(parts);
        assertThat(separation.points()).isCloseTo(points, within(1e-12));
        if (variance > 1e-12) {
            assertThat(separation.z()).isCloseTo(points / Math.sqrt(variance), within(1e-9));
        }
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            int n = 2 + random.nextInt(40);
            parts.add(new Part(n * (1 + 20 * random.nextDouble()), random.nextInt(n + 1), n));
        }
        return parts;
    }
}
