package errata.reporting.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Enough random changes for several frames: traces come, change, leave, and come back.
class ChangeLogTest {
    private static final int CHANGES = 200_000;
    private static final int KINDS = 300;

    private final ChangeLog changes = new ChangeLog();
    private final List<int[]> told = new ArrayList<>();
    private final List<Integer> kinds = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void at_every_position_it_counts_what_one_by_one_would(long seed) {
        var random = new Random(seed);
        tell(random);
        for (int i = 0; i < 40; i++) {
            int cohort = random.nextInt(CHANGES + 2);
            int labels = cohort + random.nextInt(CHANGES + 2 - cohort);
            var counts = changes.counts(cohort, labels);
            counts[0] = 0;
            assertThat(counts).as("%d, %d", cohort, labels).isEqualTo(counted(cohort, labels, _ -> true));
            assertThat(changes.counts(cohort, labels, trace -> trace % 3 == 0))
                    .isEqualTo(counted(cohort, labels, trace -> trace % 3 == 0));
        }
    }

    private void tell(Random random) {
        for (int position = 1; position <= CHANGES; position++) {
            int trace = random.nextInt(4) == 0 || kinds.isEmpty() ? kinds.size() : random.nextInt(kinds.size());
            int was = trace == kinds.size() ? 0 : kinds.get(trace);
            int is = was != 0 && random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(KINDS);
            if (trace == kinds.size()) {
                changes.open(0, 0);
                kinds.add(0);
            }
            if (was != is) {
                kinds.set(trace, is);
                changes.add(position, trace, was, is);
                told.add(new int[] {position, trace, is});
            }
        }
    }

    private int[] counted(int cohort, int labels, IntPredicate which) {
        var then = standing(cohort);
        var now = standing(labels);
        var counts = new int[KINDS + 1];
        for (int trace = 0; trace < then.length; trace++) {
            if (then[trace] != 0 && now[trace] != 0 && which.test(trace)) {
                counts[now[trace]]++;
            }
        }
        return Arrays.copyOf(counts, changes.kinds());
    }

    private int[] standing(int position) {
        var standing = new int[kinds.size()];
        told.stream().takeWhile(change -> change[0] <= position).forEach(change -> standing[change[1]] = change[2]);
        return standing;
    }
}
