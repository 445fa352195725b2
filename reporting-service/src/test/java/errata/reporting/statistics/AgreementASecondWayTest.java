package errata.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errata.reporting.statistics.Agreement.Rated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInfo;

/// Agreement, co-occurrence, orders and unseen kinds on random items, against a library or by counting every pair.
class AgreementASecondWayTest {
    private Random random;

    @BeforeEach
    void other_items_each_time(TestInfo info) {
        random = new Random(info.getDisplayName().hashCode());
    }

    /// Chance agreement is that of every verdict of one with every verdict of the other.
    @RepeatedTest(20)
    void cohens_kappa_pair_by_pair() {
        int n = 5 + random.nextInt(60);
        var one = verdicts(n);
        var other = verdicts(n);
        var table = new long[3][3];
        double same = 0;
        double chance = 0;
        for (int i = 0; i < n; i++) {
            table[one[i]][other[i]]++;
            same += one[i] == other[i] ? 1 : 0;
            for (int j = 0; j < n; j++) {
                chance += one[i] == other[j] ? 1 : 0;
            }
        }
        double expected = chance / n / n;
        var agreement = Agreement.cohen(table);
        assertThat(agreement.observed()).isCloseTo(same / n, within(1e-12));
        assertThat(agreement.expected()).isCloseTo(expected, within(1e-12));
        if (expected < 1) {
            assertThat(agreement.kappa()).isCloseTo((same / n - expected) / (1 - expected), within(1e-9));
        }
    }

    @RepeatedTest(20)
    void fleiss_kappa_pair_by_pair() {
        int raters = 2 + random.nextInt(5);
        var items = items(20, raters, raters);
        double same = 0;
        for (var item : items) {
            same += agreeing(item.verdicts()) / (raters * (raters - 1.0));
        }
        assertThat(Agreement.fleiss(items, 3).observed()).isCloseTo(same / items.size(), within(1e-12));
        var all = items.stream()
                .flatMapToInt(item -> Arrays.stream(item.verdicts()))
                .toArray();
        double expected = (agreeing(all) + all.length) / ((double) all.length * all.length);
        assertThat(Agreement.fleiss(items, 3).expected()).isCloseTo(expected, within(1e-12));
    }

    /// Do: pairs within an item, each item weighted by its raters; De: pairs of all verdicts that can be paired.
    @RepeatedTest(20)
    void krippendorffs_alpha_pair_by_pair() {
        var items = items(25, 1, 4);
        var paired = items.stream().filter(item -> item.verdicts().length > 1).toList();
        var all = paired.stream()
                .flatMapToInt(item -> Arrays.stream(item.verdicts()))
                .toArray();
        double within = 0;
        for (var item : paired) {
            int m = item.verdicts().length;
            within += (m * (m - 1.0) - agreeing(item.verdicts())) / (m - 1);
        }
        double n = all.length;
        double observed = within / n;
        double expected = 1 - agreeing(all) / (n * (n - 1));
        var alpha = Agreement.krippendorff(items, 3);
        if (expected == 0 || n == 0) {
            assertThat(alpha).isNull();
        } else {
            assertThat(alpha).isCloseTo(1 - observed / expected, within(1e-9));
        }
    }

    @RepeatedTest(20)
    void items_told_many_times_at_once_agree_like_items_told_one_by_one() {
        var items = items(10, 2, 3);
        var times = new ArrayList<Rated>();
        var singly = new ArrayList<Rated>();
        for (var item : items) {
            int many = 1 + random.nextInt(4);
            times.add(new Rated(item.verdicts(), many));
            singly.addAll(Collections.nCopies(many, item));
        }
        var once = Agreement.krippendorff(singly, 3);
        var together = Agreement.krippendorff(times, 3);
        assertThat(together == null).isEqualTo(once == null);
        if (once != null) {
            assertThat(together).isCloseTo(once, within(1e-9));
        }
    }

    @RepeatedTest(20)
    void a_pair_of_failures_indicator_by_indicator() {
        int n = 20 + random.nextInt(80);
        var x = IntStream.range(0, n)
                .mapToDouble(_ -> random.nextInt(3) == 0 ? 1 : 0)
                .toArray();
        var y = IntStream.range(0, n)
                .mapToDouble(i -> random.nextBoolean() ? x[i] : random.nextInt(2))
                .toArray();
        x[0] = 1;
        y[0] = 1;
        x[1] = 0;
        y[1] = 0;
        long both = IntStream.range(0, n).filter(i -> x[i] + y[i] == 2).count();
        long either = IntStream.range(0, n).filter(i -> x[i] + y[i] > 0).count();
        long first = (long) Arrays.stream(x).sum();
        long second = (long) Arrays.stream(y).sum();
        var pair = new Pair(both, first, second, n);
        assertThat(pair.phi()).isCloseTo(new PearsonsCorrelation().correlation(x, y), within(1e-9));
        assertThat(pair.jaccard()).isCloseTo((double) both / either, within(1e-12));
        assertThat(pair.lift()).isCloseTo((double) both / first / ((double) second / n), within(1e-9));
    }

    @RepeatedTest(20)
    void kendalls_tau_of_two_orders() {
        var one = new ArrayList<>(
                IntStream.range(0, 3 + random.nextInt(12)).boxed().toList());
        var other = new ArrayList<>(one);
        Collections.shuffle(other, random);
        double[] places = one.stream().mapToDouble(other::indexOf).toArray();
        double[] order = one.stream().mapToDouble(Integer::doubleValue).toArray();
        assertThat(Orders.kendall(one, other))
                .isCloseTo(new KendallsCorrelation().correlation(order, places), within(1e-9));
    }

    @RepeatedTest(20)
    void a_judge_correlates_like_its_indicators() {
        int n = 30 + random.nextInt(50);
        var human = IntStream.range(0, n).mapToDouble(i -> i % 3 == 0 ? 1 : 0).toArray();
        var told = Arrays.stream(human)
                .map(h -> random.nextInt(4) == 0 ? 1 - h : h)
                .toArray();
        told[0] = 1;
        told[1] = 0;
        long caught = count(human, told, 1, 1);
        var judging = new Judging(caught, count(human, told, 0, 1), count(human, told, 1, 0), count(human, told, 0, 0));
        assertThat(judging.correlation()).isCloseTo(new PearsonsCorrelation().correlation(human, told), within(1e-9));
    }

    /// From an incidence matrix: kinds by how many traces show them.
    @RepeatedTest(20)
    void what_is_unseen_from_the_incidences_themselves() {
        int traces = 5 + random.nextInt(40);
        var counts = new ArrayList<Long>();
        long singletons = 0;
        long doubletons = 0;
        long incidences = 0;
        for (int kind = 0; kind < 12; kind++) {
            int rarity = 2 + kind * 2;
            long on = IntStream.range(0, traces)
                    .filter(_ -> random.nextInt(rarity) == 0)
                    .count();
            counts.add(on);
            incidences += on;
            singletons += on == 1 ? 1 : 0;
            doubletons += on == 2 ? 1 : 0;
        }
        var species = Species.of(counts, traces);
        long seen = counts.stream().filter(on -> on > 0).count();
        double pairs = singletons * (singletons - 1) / 2.0;
        assertThat(species.chao1()).isCloseTo(seen + pairs / (doubletons + 1), within(1e-9));
        assertThat(species.chao2()).isCloseTo(seen + (1 - 1.0 / traces) * pairs / (doubletons + 1), within(1e-9));
        if (incidences > 0) {
            assertThat(species.coverage()).isCloseTo(1.0 * (incidences - singletons) / incidences, within(1e-12));
        }
    }

    private int[] verdicts(int n) {
        return IntStream.range(0, n).map(_ -> random.nextInt(3)).toArray();
    }

    private List<Rated> items(int count, int least, int most) {
        return IntStream.range(0, count)
                .mapToObj(_ -> new Rated(verdicts(least + random.nextInt(most - least + 1)), 1))
                .toList();
    }

    /// Ordered pairs of two different verdicts' places that say the same.
    private static double agreeing(int[] verdicts) {
        double same = 0;
        for (int i = 0; i < verdicts.length; i++) {
            for (int j = 0; j < verdicts.length; j++) {
                same += i != j && verdicts[i] == verdicts[j] ? 1 : 0;
            }
        }
        return same;
    }

    private static long count(double[] human, double[] told, int is, int said) {
        return IntStream.range(0, human.length)
                .filter(i -> human[i] == is && told[i] == said)
                .count();
    }
}
