package errata.annotation.understanding.feedback;

import errata.annotation.understanding.Json;
import errata.annotation.understanding.RawSpan;
import java.util.ArrayList;
import java.util.List;

/// Reads feedback out of spans: evaluation events of OpenTelemetry GenAI (on the span, or in a log record that a
/// carrier brought) and annotations of OpenInference (on the span they are about, or on a span made for them later).
public final class FeedbackReading {
    private static final int MOST = 200;

    private final EvaluationEvents events;
    private final Annotations annotations;

    public FeedbackReading(Json json) {
        this.events = new EvaluationEvents(json);
        this.annotations = new Annotations(json);
    }

    /// What a span says, in a steady order; at most 200 pieces. The same span always gives the same ids.
    public List<ReadFeedback> of(RawSpan span) {
        var all = new ArrayList<ReadFeedback>();
        if (!span.events().isEmpty()) {
            all.addAll(events.of(span));
        }
        all.addAll(annotations.of(span));
        return all.size() > MOST ? List.copyOf(all.subList(0, MOST)) : List.copyOf(all);
    }

    /// Whether a span is only there to say something about another trace. It must not become a trace of its own.
    public static boolean isPostHocAnnotation(RawSpan span) {
        return PostHoc.is(span);
    }
}
