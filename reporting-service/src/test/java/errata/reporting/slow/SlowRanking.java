package errata.reporting.slow;

import errata.events.CategoryId;
import errata.events.TraceId;
import errata.reporting.History;
import errata.reporting.cutting.Cut;
import errata.reporting.verdicts.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The counts of a ranking, trace by trace, category by category.
public final class SlowRanking {
    private final SlowTraces traces;
    private final List<TraceId> counted;

    /// The figures everything else of a ranking is made of.
    ///
    /// @param rate of those assessed, each counting for as many as it stands for; null where one is unresolved
    public record Counts(long count, long assessed, long present, long unresolved, long possible, Double rate) {}

    public record Answer(
            Map<CategoryId, Counts> counts, long reviewed, long failing, long outsideSample, long uncategorised) {}

    private SlowRanking(SlowTraces traces) {
        this.traces = traces;
        this.counted = traces.counted();
    }

    public static Answer at(History history, Cut cut) {
        return new SlowRanking(new SlowTraces(history, cut)).answer();
    }

    private Answer answer() {
        var counts = new TreeMap<CategoryId, Counts>();
        traces.active().forEach(category -> counts.put(category, counts(category)));
        long bare = counted.stream()
                .filter(traces::failing)
                .filter(trace -> traces.active().stream()
                        .map(category -> traces.value(trace, category))
                        .noneMatch(value -> value == Value.PRESENT || value == Value.OPEN))
                .count();
        long failing = counted.stream().filter(traces::failing).count();
        return new Answer(counts, counted.size(), failing, traces.outside(), bare);
    }

    private Counts counts(CategoryId category) {
        long count = 0, assessed = 0, present = 0, unresolved = 0, possible = 0;
        double hits = 0, all = 0;
        for (var trace : counted) {
            var value = traces.value(trace, category);
            boolean looked = traces.lookedFor(trace, category);
            count += value == Value.PRESENT ? 1 : 0;
            possible += value == Value.ABSENT ? 0 : 1;
            if (looked) {
                assessed++;
                present += value == Value.PRESENT ? 1 : 0;
                unresolved += value == Value.OPEN ? 1 : 0;
                all += 1 / traces.inclusion(trace);
                hits += value == Value.PRESENT ? 1 / traces.inclusion(trace) : 0;
            }
        }
        Double rate = assessed == 0 || unresolved > 0 ? null : rounded(hits / all);
        return new Counts(count, assessed, present, unresolved, possible, rate);
    }

    /// As exact as sums in another order are alike.
    public static Double rounded(Double rate) {
        return rate == null ? null : Math.round(rate * 1e9) / 1e9;
    }
}
