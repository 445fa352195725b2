package errata.ingest.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import errata.events.edge.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Feedback as our own endpoint takes it: one object, or a list of them. If one is wrong, none is taken, and the
/// answer says all that is wrong.
sealed interface ReadFeedback {
    int MOST = 1000;
    int ERRORS_TOLD = 20;
    Set<String> SOURCES = Set.of("human", "llm", "code", "user");

    record Wanted(List<Feedback> feedback) implements ReadFeedback {}

    record Unreadable(List<Problem.FieldError> errors) implements ReadFeedback {}

    static ReadFeedback read(JsonNode body) {
        var errors = new ArrayList<Problem.FieldError>();
        var read = new ArrayList<Feedback>();
        if (body.isArray() && !body.isEmpty() && body.size() <= MOST) {
            for (int i = 0; i < body.size() && errors.size() < ERRORS_TOLD; i++) {
                read.add(one(body.get(i), "/" + i, errors));
            }
        } else if (body.isObject()) {
            read.add(one(body, "", errors));
        } else {
            var detail = "is an object {traceId, name, source, score | label | comment}, or a list of 1 to %d of them"
                    .formatted(MOST);
            errors.add(new Problem.FieldError("", detail));
        }
        return errors.isEmpty() ? new Wanted(read) : new Unreadable(errors);
    }

    private static Feedback one(JsonNode object, String at, List<Problem.FieldError> errors) {
        var fields = new Fields(object, at, errors);
        var feedback = new Feedback(
                fields.text("id", Feedback.LONGEST_ID),
                fields.about("spanId"),
                fields.requiredText("name", Feedback.LONGEST_NAME),
                fields.number("score"),
                fields.text("label", Feedback.LONGEST_LABEL),
                fields.text("comment", Feedback.LONGEST_COMMENT),
                fields.requiredText("source", 10),
                fields.time("at"),
                "api",
                fields.metadata());
        if (!feedback.source().isEmpty() && !SOURCES.contains(feedback.source())) {
            fields.wrong("/source", "is human, llm, code or user");
        }
        if (!object.hasNonNull("score") && !object.hasNonNull("label") && !object.hasNonNull("comment")) {
            fields.wrong("/score", "is missing: say a score, a label or a comment");
        }
        return feedback;
    }
}
