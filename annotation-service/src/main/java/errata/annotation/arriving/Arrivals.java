package errata.annotation.arriving;

import errata.annotation.understanding.feedback.FeedbackReading;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What arrived together, by trace, in the order it came.
///
/// @param annotations spans that are only there to say something about another trace: they become no trace
record Arrivals(SortedMap<TraceKey, List<ArrivedSpan>> traces, List<ArrivedSpan> annotations) {

    static Arrivals of(List<ArrivedSpan> spans) {
        var traces = new TreeMap<TraceKey, List<ArrivedSpan>>();
        var annotations = new ArrayList<ArrivedSpan>();
        for (var span : spans) {
            if (FeedbackReading.isPostHocAnnotation(span.raw())) {
                annotations.add(span);
            } else {
                traces.computeIfAbsent(span.trace(), _ -> new ArrayList<>()).add(span);
            }
        }
        return new Arrivals(traces, annotations);
    }

    List<TraceKey> keys() {
        return List.copyOf(traces.keySet());
    }
}
