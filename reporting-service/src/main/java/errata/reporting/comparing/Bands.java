package errata.reporting.comparing;

import static java.util.stream.Collectors.toMap;

import errata.events.CategoryId;
import errata.events.codebook.Category;
import errata.reporting.machine.Sheet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How many traces went from which category to which, of two codebooks: a square of sums, with a place for "none".
final class Bands {
    private static final int MOST = 200;

    private final Sheet then;
    private final Sheet now;
    private final List<CategoryId> categories;
    private final int[] thenPlaces;
    private final int[] nowPlaces;
    private final int none;
    private final long[][] traces;
    private final long[] exchanged;
    // What one trace lost and gained. There are millions of them, so they are not made anew.
    private final BitSet lost = new BitSet();
    private final BitSet gained = new BitSet();
    private final BitSet kept = new BitSet();

    Bands(Sheet then, Sheet now) {
        this.then = then;
        this.now = now;
        categories = Stream.of(then, now)
                .flatMap(sheet -> ids(sheet).stream())
                .distinct()
                .toList();
        thenPlaces = places(then);
        nowPlaces = places(now);
        none = categories.size();
        traces = new long[none + 1][none + 1];
        exchanged = new long[none];
    }

    private static List<CategoryId> ids(Sheet sheet) {
        return sheet.categories().stream().map(Category::id).toList();
    }

    private int[] places(Sheet sheet) {
        return ids(sheet).stream().mapToInt(categories::indexOf).toArray();
    }

    /// Some traces, which had one pattern and have another.
    void add(int before, int after, long some) {
        lost.clear();
        gained.clear();
        then.eachPresent(before, place -> lost.set(thenPlaces[place]));
        now.eachPresent(after, place -> gained.set(nowPlaces[place]));
        if (!lost.equals(gained)) {
            kept.clear();
            kept.or(lost);
            kept.and(gained);
            lost.andNot(kept);
            gained.andNot(kept);
            exchange(some);
            count(some);
        }
    }

    private void exchange(long some) {
        if (!lost.isEmpty() && !gained.isEmpty()) {
            lost.stream().forEach(from -> exchanged[from] -= some);
            gained.stream().forEach(to -> exchanged[to] += some);
        }
    }

    private void count(long some) {
        lost.set(none, lost.isEmpty());
        gained.set(none, gained.isEmpty());
        for (int from = lost.nextSetBit(0); from >= 0; from = lost.nextSetBit(from + 1)) {
            for (int to = gained.nextSetBit(0); to >= 0; to = gained.nextSetBit(to + 1)) {
                traces[from][to] += some;
            }
        }
    }

    List<Flow> widest() {
        var flows = new ArrayList<Flow>();
        for (int from = 0; from <= none; from++) {
            for (int to = 0; to <= none; to++) {
                if (traces[from][to] > 0) {
                    flows.add(new Flow(category(from), category(to), traces[from][to]));
                }
            }
        }
        return flows.stream()
                .sorted(Comparator.comparingLong(Flow::traces)
                        .reversed()
                        .thenComparing(flow -> String.valueOf(flow.from()))
                        .thenComparing(flow -> String.valueOf(flow.to())))
                .limit(MOST)
                .toList();
    }

    /// By category, how many traces more or fewer show it for another one.
    Map<CategoryId, Long> exchanged() {
        return IntStream.range(0, none).boxed().collect(toMap(categories::get, at -> exchanged[at]));
    }

    private @Nullable CategoryId category(int at) {
        return at == none ? null : categories.get(at);
    }
}
