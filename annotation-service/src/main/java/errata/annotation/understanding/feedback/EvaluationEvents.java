package errata.annotation.understanding.feedback;

import errata.annotation.understanding.Json;
import errata.annotation.understanding.RawSpan;
import errata.annotation.understanding.RawSpan.SpanEvent;
import errata.annotation.understanding.feedback.ReadFeedback.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Events `gen_ai.evaluation.result`: about the span they stand on; on a carrier, about the span it belongs to.
final class EvaluationEvents {
    private static final String NAME = "gen_ai.evaluation.result";
    private static final String EVALUATION = "gen_ai.evaluation.";
    private static final Map<String, String> MEMBERS = Map.of(
            EVALUATION + "name", "name",
            EVALUATION + "score.value", "score",
            EVALUATION + "score.label", "label",
            EVALUATION + "explanation", "explanation",
            EVALUATION + "evaluator.type", "annotator_kind");

    private final Json json;

    EvaluationEvents(Json json) {
        this.json = json;
    }

    List<ReadFeedback> of(RawSpan span) {
        var found = new ArrayList<ReadFeedback>();
        var ordinals = new HashMap<String, Integer>();
        for (var event : span.events()) {
            if (event.name().equals(NAME)) {
                var members = members(event);
                int ordinal = ordinals.merge(String.valueOf(members.get("name")), 1, Integer::sum);
                var feedback = new Draft(members, target(span, event), event.at()).feedback(span, ordinal, json);
                if (feedback != null) {
                    found.add(feedback);
                }
            }
        }
        return found;
    }

    private static Map<String, Object> members(SpanEvent event) {
        var members = new HashMap<String, Object>();
        MEMBERS.forEach((key, member) -> {
            var value = event.attributes().get(key);
            if (value != null) {
                members.put(member, value);
            }
        });
        return members;
    }

    private static Target target(RawSpan span, SpanEvent event) {
        var response = event.attributes().text("gen_ai.response.id");
        if (!span.isCarrier()) {
            return Target.span(span.traceId(), span.spanId());
        }
        return span.parentSpanId() == null
                ? new Target(span.traceId(), null, null, response)
                : Target.span(span.traceId(), span.parentSpanId());
    }
}
