package errata.reporting.comparing;

import errata.events.CategoryId;
import errata.events.TraceId;
import errata.reporting.ranking.Ranking;
import errata.reporting.verdicts.TraceVerdict;
import errata.reporting.verdicts.Value;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Traces read by then that say one category less and another one more now: the band of a Sankey picture.
///
/// @param from, to null where there was, or is, none
record Flow(@Nullable CategoryId from, @Nullable CategoryId to, long traces) {
    private static final int MOST = 200;

    /// The widest first. A trace that lost two and gained one is told in two bands.
    static List<Flow> between(Ranking then, Ranking now) {
        Map<TraceId, TraceVerdict> today =
                now.verdicts().stream().collect(Collectors.toMap(TraceVerdict::trace, Function.identity()));
        var bands = new HashMap<Band, Long>();
        for (var trace : then.verdicts()) {
            var later = today.get(trace.trace());
            if (later != null) {
                count(present(trace), present(later), bands);
            }
        }
        return bands.entrySet().stream()
                .map(band -> new Flow(band.getKey().from(), band.getKey().to(), band.getValue()))
                .sorted(Comparator.comparingLong(Flow::traces)
                        .reversed()
                        .thenComparing(flow -> String.valueOf(flow.from()))
                        .thenComparing(flow -> String.valueOf(flow.to())))
                .limit(MOST)
                .toList();
    }

    private record Band(@Nullable CategoryId from, @Nullable CategoryId to) {}

    private static void count(Set<CategoryId> before, Set<CategoryId> after, Map<Band, Long> bands) {
        var lost = new TreeSet<>(before);
        lost.removeAll(after);
        var gained = new TreeSet<>(after);
        gained.removeAll(before);
        for (var from : lost) {
            if (gained.isEmpty()) {
                bands.merge(new Band(from, null), 1L, Long::sum);
            }
            gained.forEach(to -> bands.merge(new Band(from, to), 1L, Long::sum));
        }
        if (lost.isEmpty()) {
            gained.forEach(to -> bands.merge(new Band(null, to), 1L, Long::sum));
        }
    }

    private static Set<CategoryId> present(TraceVerdict trace) {
        return trace.words().entrySet().stream()
                .filter(word -> word.getValue().value() == Value.PRESENT)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
