package errata.bench.timemachine.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Which categories readers look for: the most frequent ones, and some of the others in turn. A list holds for a round
/// of two weeks, as far as the codebook lets it.
public final class ReadingLists {
    public static final int LENGTH = 40;
    private static final int ALWAYS = 32;
    private static final int STEP = 3;
    private static final long ROUND = 14 * Year.DAY;

    private final CodebookHistory codebook;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<List<Integer>> lists = new ArrayList<>();

    ReadingLists(CodebookHistory codebook) {
        this.codebook = codebook;
    }

    /// The number of the list that a reader has who sees the codebook at `stamp`.
    int at(long micros, int stamp) {
        long round = (micros - Year.START) / ROUND;
        return numbers.computeIfAbsent(round << 20 | stamp, _ -> {
            lists.add(list((int) round, stamp));
            return lists.size() - 1;
        });
    }

    public List<Integer> list(int number) {
        return lists.get(number);
    }

    private List<Integer> list(int round, int stamp) {
        var active = codebook.active(stamp);
        var list = new LinkedHashSet<>(active.subList(0, Math.min(ALWAYS, active.size())));
        for (int at = 0; at < active.size() && list.size() < LENGTH; at++) {
            list.add(active.get((round * STEP + at) % active.size()));
        }
        return List.copyOf(list);
    }
}
