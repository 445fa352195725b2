package errata.annotation.arriving;

import errata.annotation.arriving.Arrivals.Arrival;
import errata.annotation.facts.TraceFacets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Arrivals beside what is known of their traces. A trace keeps the day of its first arrival.
record Batch(Arrivals arrivals, Map<TraceKey, KnownTrace> known, LocalDate today) {
    // Spans read back at once, so that a batch of huge traces does not fill the memory.
    private static final int SPANS_AT_ONCE = 2_000;

    LocalDate day(TraceKey key) {
        var trace = known.get(key);
        return trace == null ? today : trace.day();
    }

    Set<LocalDate> days() {
        return arrivals.keys().stream().map(this::day).collect(Collectors.toSet());
    }

    boolean settled(TraceKey key) {
        var trace = known.get(key);
        return trace != null && trace.settled();
    }

    @Nullable
    TraceFacets facets(TraceKey key) {
        var trace = known.get(key);
        return trace == null ? null : trace.facets();
    }

    boolean imported(TraceKey key) {
        var arrival = arrivals.traces().get(key);
        return arrival != null && arrival.imported();
    }

    /// Traces whose spans have all come with this batch: nothing has to be read back.
    List<TraceRow> newRows(Set<TraceKey> changed, TraceSummaries summaries) {
        return arrivals.traces().entrySet().stream()
                .filter(entry -> changed.contains(entry.getKey()) && !known.containsKey(entry.getKey()))
                .map(entry -> newRow(entry.getKey(), entry.getValue(), summaries))
                .toList();
    }

    private TraceRow newRow(TraceKey key, Arrival arrival, TraceSummaries summaries) {
        var spans = arrival.spans().values().stream().map(KeptSpan::raw).toList();
        return summaries.row(key, today, arrival.imported(), false, spans, spans.size());
    }

    /// Known traces that changed, in groups that can be read back at once.
    List<List<KnownTrace>> toReadBack(Set<TraceKey> changed) {
        var groups = new ArrayList<List<KnownTrace>>();
        var group = new ArrayList<KnownTrace>();
        int spans = 0;
        for (var trace : known.values()) {
            if (changed.contains(trace.key())) {
                if (spans + trace.spanCount() > SPANS_AT_ONCE && !group.isEmpty()) {
                    groups.add(List.copyOf(group));
                    group.clear();
                    spans = 0;
                }
                group.add(trace);
                spans += trace.spanCount();
            }
        }
        if (!group.isEmpty()) {
            groups.add(List.copyOf(group));
        }
        return groups;
    }

    List<KnownTrace> pinned(Set<TraceKey> changed) {
        return known.values().stream()
                .filter(trace -> trace.pinned() && changed.contains(trace.key()))
                .toList();
    }
}
