package errata.reporting.comparing;

import errata.events.CategoryId;
import errata.reporting.machine.Machine;
import errata.reporting.machine.Sheet;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Traces read by then that say one category less and another one more now: the band of a Sankey picture.
///
/// @param from, to null where there was, or is, none
record Flow(@Nullable CategoryId from, @Nullable CategoryId to, long traces) {
    private static final int MOST = 200;

    private record Way(int before, int after) {}

    private record Band(@Nullable CategoryId from, @Nullable CategoryId to) {}

    /// The widest first. A trace that lost two and gained one is told in two bands.
    static List<Flow> between(Sheet then, Sheet now) {
        var bands = new HashMap<Band, Long>();
        var ways = ways(then, now);
        var shown = then.present(patterns(ways, Way::before));
        var shownNow = now.present(patterns(ways, Way::after));
        ways.forEach((way, traces) -> count(
                shown.getOrDefault(way.before(), List.of()),
                shownNow.getOrDefault(way.after(), List.of()),
                traces,
                bands));
        return bands.entrySet().stream()
                .map(band -> new Flow(band.getKey().from(), band.getKey().to(), band.getValue()))
                .sorted(Comparator.comparingLong(Flow::traces)
                        .reversed()
                        .thenComparing(flow -> String.valueOf(flow.from()))
                        .thenComparing(flow -> String.valueOf(flow.to())))
                .limit(MOST)
                .toList();
    }

    private static BitSet patterns(Map<Way, Long> ways, ToIntFunction<Way> end) {
        var patterns = new BitSet();
        ways.keySet().forEach(way -> patterns.set(end.applyAsInt(way)));
        return patterns;
    }

    /// From which pattern to which, of the traces that are reviewed ones of both.
    private static Map<Way, Long> ways(Sheet then, Sheet now) {
        var changes = then.machine().changes();
        var before = changes.standing(then.cut().cohort(), then.cut().labels());
        var after = changes.standing(now.cut().cohort(), now.cut().labels());
        var stayed = new long[then.machine().vocabulary().kinds.size()]; // most do
        var ways = new HashMap<Way, Long>();
        for (int trace = 0; trace < before.length; trace++) {
            if (before[trace] == after[trace]) {
                stayed[before[trace]]++;
            } else if (then.totals().hold(before[trace]) && now.totals().hold(after[trace])) {
                ways.merge(way(then.machine(), before[trace], after[trace]), 1L, Long::sum);
            }
        }
        for (int kind = 1; kind < stayed.length; kind++) {
            if (stayed[kind] > 0 && then.totals().hold(kind) && now.totals().hold(kind)) {
                ways.merge(way(then.machine(), kind, kind), stayed[kind], Long::sum);
            }
        }
        return ways;
    }

    private static Way way(Machine machine, int before, int after) {
        return new Way(machine.patternOf(before), machine.patternOf(after));
    }

    private static void count(List<CategoryId> before, List<CategoryId> after, long traces, Map<Band, Long> bands) {
        var lost = new TreeSet<>(before);
        lost.removeAll(after);
        var gained = new TreeSet<>(after);
        gained.removeAll(before);
        for (var from : lost) {
            if (gained.isEmpty()) {
                bands.merge(new Band(from, null), traces, Long::sum);
            }
            gained.forEach(to -> bands.merge(new Band(from, to), traces, Long::sum));
        }
        if (lost.isEmpty()) {
            gained.forEach(to -> bands.merge(new Band(null, to), traces, Long::sum));
        }
    }
}
