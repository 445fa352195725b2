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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInfo;

/// Agreement on random items, by counting every pair.
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
}
