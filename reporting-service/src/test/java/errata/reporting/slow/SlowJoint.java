package errata.reporting.slow;

import static java.util.stream.Collectors.toMap;

import errata.events.CategoryId;
import errata.events.TraceId;
import errata.reporting.History;
import errata.reporting.cutting.Cut;
import errata.reporting.verdicts.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What is about several categories on one trace, from the set of categories that each trace shows.
public final class SlowJoint {
    private static final int TOP = 3;
    private static final int MOST_GAINS = 10;

    private final SlowTraces traces;
    private final List<CategoryId> ranked;
    private final Map<TraceId, Set<CategoryId>> shown;
    private final Map<TraceId, Set<CategoryId>> explainable;

    /// @param cover failing traces with any of the first three; @param explained those with nothing else
    /// @param gains of each pick in turn; @param only, onlyNext of each and the one behind it
    public record Answer(
            long incidences, long cover, long explained, List<Long> gains, List<Long> only, List<Long> onlyNext) {}

    private SlowJoint(SlowTraces traces, List<CategoryId> ranked) {
        this.traces = traces;
        this.ranked = ranked;
        shown = traces.counted().stream()
                .collect(toMap(Function.identity(), trace -> with(trace, traces.active(), Value.PRESENT)));
        explainable = explainable();
    }

    /// @param ranked the categories of the ranking, in their order
    public static Answer at(History history, Cut cut, List<CategoryId> ranked) {
        return new SlowJoint(new SlowTraces(history, cut), ranked).answer();
    }

    private Set<CategoryId> with(TraceId trace, List<CategoryId> categories, Value value) {
        var those = new HashSet<>(categories);
        those.removeIf(category -> traces.value(trace, category) != value);
        return those;
    }

    /// Failing traces that show anything, with nothing unresolved; and what would have to be fixed.
    private Map<TraceId, Set<CategoryId>> explainable() {
        var all = new ArrayList<>(traces.active());
        all.addAll(traces.retired());
        var explainable = new HashMap<TraceId, Set<CategoryId>>();
        shown.keySet().stream()
                .filter(traces::failing)
                .filter(trace -> with(trace, all, Value.OPEN).isEmpty())
                .forEach(trace -> explainable.put(trace, with(trace, all, Value.PRESENT)));
        explainable.values().removeIf(Set::isEmpty);
        return explainable;
    }

    private Answer answer() {
        var top = new HashSet<>(ranked.subList(0, Math.min(TOP, ranked.size())));
        long cover = shown.keySet().stream()
                .filter(traces::failing)
                .filter(trace -> shown.get(trace).stream().anyMatch(top::contains))
                .count();
        var only = new ArrayList<Long>();
        var onlyNext = new ArrayList<Long>();
        for (int at = 1; at < ranked.size(); at++) {
            only.add(without(ranked.get(at - 1), ranked.get(at)));
            onlyNext.add(without(ranked.get(at), ranked.get(at - 1)));
        }
        long incidences = shown.values().stream().mapToLong(Set::size).sum();
        return new Answer(incidences, cover, explained(top), gains(), only, onlyNext);
    }

    private long without(CategoryId one, CategoryId other) {
        return shown.values().stream()
                .filter(set -> set.contains(one) && !set.contains(other))
                .count();
    }

    private long explained(Set<CategoryId> by) {
        return explainable.values().stream().filter(by::containsAll).count();
    }

    /// Tries every category that is left, each time.
    private List<Long> gains() {
        var gains = new ArrayList<Long>();
        var picked = new HashSet<CategoryId>();
        var left = new ArrayList<>(ranked);
        while (!left.isEmpty() && gains.size() < MOST_GAINS) {
            long before = explained(picked);
            CategoryId best = null;
            long most = -1;
            for (var category : left) {
                var more = new HashSet<>(picked);
                more.add(category);
                long gain = explained(more) - before;
                best = gain > most ? category : best;
                most = Math.max(gain, most);
            }
            gains.add(most);
            picked.add(best);
            left.remove(best);
        }
        return gains;
    }
}
