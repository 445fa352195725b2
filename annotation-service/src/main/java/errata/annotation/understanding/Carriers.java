package errata.annotation.understanding;

import errata.annotation.understanding.RawSpan.SpanEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Log records travel as spans of their own; here they become events of the span they belong to.
final class Carriers {
    private static final Comparator<RawSpan> AS_TOLD = Comparator.comparing(RawSpan::startedAt)
            .thenComparing(carrier -> turn(carrier.name()))
            .thenComparing(RawSpan::spanId);

    private static final Comparator<RawSpan> TOP_FIRST =
            Comparator.comparing((RawSpan span) -> span.parentSpanId() != null).thenComparing(TraceTree.BY_TIME);

    private Carriers() {}

    /// Records whose span has not come stand with the topmost span, and if no span has come at all, with the first of
    /// themselves: what was said is shown from the beginning.
    static List<RawSpan> folded(List<RawSpan> all) {
        var carriers = all.stream().filter(RawSpan::isCarrier).sorted(AS_TOLD).toList();
        if (carriers.isEmpty()) {
            return all;
        }
        var spans =
                new ArrayList<>(all.stream().filter(span -> !span.isCarrier()).toList());
        if (spans.isEmpty()) {
            spans.add(carriers.getFirst().withEvents(List.of()));
        }
        var events = events(carriers, spans);
        spans.replaceAll(span -> {
            var told = events.get(span.spanId());
            return told == null ? span : span.withEvents(merged(span.events(), told));
        });
        return spans;
    }

    private static Map<String, List<SpanEvent>> events(List<RawSpan> carriers, List<RawSpan> spans) {
        var here = new HashMap<String, RawSpan>();
        spans.forEach(span -> here.put(span.spanId(), span));
        var top = spans.stream().min(TOP_FIRST).orElseThrow().spanId();
        var events = new HashMap<String, List<SpanEvent>>();
        for (var carrier : carriers) {
            var owner = carrier.parentSpanId();
            var where = owner != null && here.containsKey(owner) ? owner : top;
            events.computeIfAbsent(where, _ -> new ArrayList<>()).addAll(carrier.events());
        }
        return events;
    }

    private static List<SpanEvent> merged(List<SpanEvent> own, List<SpanEvent> carried) {
        var all = new ArrayList<>(own);
        all.addAll(carried);
        all.sort(Comparator.comparing(SpanEvent::at));
        return all;
    }

    /// Some clients give all records of a call one time.
    private static int turn(String event) {
        return switch (event) {
            case "gen_ai.system.message" -> 0;
            case "gen_ai.choice" -> 2;
            default -> 1;
        };
    }
}
