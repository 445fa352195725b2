package errata.annotation.arriving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// What arrived together, by trace. Of a span that came twice the later one stands.
record Arrivals(SortedMap<TraceKey, Arrival> traces) {

    record Arrival(SequencedMap<String, KeptSpan> spans, boolean imported) {}

    static Arrivals of(List<ArrivedSpan> spans) {
        var traces = new TreeMap<TraceKey, Arrival>();
        for (var span : spans) {
            var kept = KeptSpan.of(span.body());
            var arrival =
                    traces.computeIfAbsent(span.trace(), _ -> new Arrival(new LinkedHashMap<>(), span.imported()));
            arrival.spans().put(kept.raw().spanId(), kept);
        }
        return new Arrivals(traces);
    }

    List<TraceKey> keys() {
        return List.copyOf(traces.keySet());
    }

    int spanCount() {
        return traces.values().stream()
                .mapToInt(arrival -> arrival.spans().size())
                .sum();
    }
}
