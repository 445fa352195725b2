package errata.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInfo;

/// Failures that come together, orders, judges and unseen kinds on random items, against a library or by counting them.
class AssociationASecondWayTest {
    private Random random;

    @BeforeEach
    void other_items_each_time(TestInfo info) {
        random = new Random(info.getDisplayName().hashCode());
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

    private static long count(double[] human, double[] told, int is, int said) {
        return IntStream.range(0, human.length)
                .filter(i -> human[i] == is && told[i] == said)
                .count();
    }
}
