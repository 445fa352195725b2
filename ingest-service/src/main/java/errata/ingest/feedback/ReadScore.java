package errata.ingest.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import errata.events.edge.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A score as clients of Langfuse send it: `{traceId, observationId?, sessionId?, name, value, dataType?, comment?,
/// id?}`. A number is a score, a text a label, and a truth both.
final class ReadScore {
    private ReadScore() {}

    static ReadFeedback read(JsonNode body) {
        var errors = new ArrayList<Problem.FieldError>();
        if (!body.isObject()) {
            errors.add(new Problem.FieldError("", "is an object {traceId, name, value}"));
            return new ReadFeedback.Unreadable(errors);
        }
        var fields = new Fields(body, "", errors);
        var value = body.path("value");
        boolean truth = body.path("dataType").asText("").equals("BOOLEAN") || value.isBoolean();
        var feedback = new Feedback(
                fields.text("id", Feedback.LONGEST_ID),
                fields.about("observationId"),
                fields.requiredText("name", Feedback.LONGEST_NAME),
                score(value, fields),
                truth ? Boolean.toString(value.asDouble(value.asBoolean() ? 1 : 0) != 0) : label(value, fields),
                fields.text("comment", Feedback.LONGEST_COMMENT),
                source(body.path("source").asText("")),
                fields.time("timestamp"),
                "langfuse",
                fields.metadata());
        return errors.isEmpty() ? new ReadFeedback.Wanted(List.of(feedback)) : new ReadFeedback.Unreadable(errors);
    }

    private static @Nullable Double score(JsonNode value, Fields fields) {
        if (value.isBoolean()) {
            return value.asBoolean() ? 1.0 : 0.0;
        }
        if (value.isNumber()) {
            return fields.number("value");
        }
        if (!value.isTextual()) {
            fields.wrong("/value", "is a number or a text");
        }
        return null;
    }

    private static @Nullable String label(JsonNode value, Fields fields) {
        return value.isTextual() ? fields.text("value", Feedback.LONGEST_LABEL) : null;
    }

    private static String source(String langfuse) {
        return switch (langfuse) {
            case "ANNOTATION" -> "human";
            case "EVAL" -> "llm";
            default -> "code";
        };
    }
}
