package errata.ingest.importing.chat;

import com.fasterxml.jackson.databind.JsonNode;
import errata.events.TraceId;
import errata.ingest.importing.reading.BoundedJson;
import errata.ingest.importing.reading.Members;
import errata.ingest.importing.reading.Opinion;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A field that holds feedback: a number is a score, a word a label, a longer text a comment, and an object may be all
/// three.
public final class FeedbackField {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern OF_USERS = Pattern.compile("(?i).*(user|thumb|rating|csat|stars|feedback|nps).*");
    private static final int LONGEST_LABEL = 64;

    private FeedbackField() {}

    public static Optional<Opinion> read(TraceId trace, String name, JsonNode told, Instant at) {
        var value = BoundedJson.inside(told);
        if (Members.isEmpty(value) || value.isArray() || name.isBlank()) {
            return Optional.empty();
        }
        var members = new Members(value);
        var main = value.isObject() ? members.at("score", "value", "rating", "label") : value;
        var label = value.isObject() ? members.text("label") : null;
        var comment = value.isObject() ? members.text("comment", "explanation", "text") : null;
        var opinion = new Opinion(
                Opinion.idFrom(trace.value(), name),
                trace,
                null,
                name,
                score(main),
                label == null ? label(main) : label,
                comment == null ? comment(main) : comment,
                OF_USERS.matcher(name).matches() ? "user" : "code",
                at,
                "api");
        return Optional.of(opinion).filter(Opinion::isWorthSending);
    }

    private static @Nullable Double score(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? 1.0 : 0.0;
        }
        if (value.isNumber()) {
            return Double.isFinite(value.doubleValue()) ? value.doubleValue() : null;
        }
        var text = value.asText().strip();
        return value.isTextual() && NUMBER.matcher(text).matches() ? Double.valueOf(text) : null;
    }

    private static @Nullable String label(JsonNode value) {
        if (value.isBoolean()) {
            return value.asText();
        }
        var text = value.asText().strip();
        boolean isWord = value.isTextual() && !text.isEmpty() && text.length() <= LONGEST_LABEL;
        return isWord && score(value) == null ? text : null;
    }

    private static @Nullable String comment(JsonNode value) {
        var text = value.asText().strip();
        return value.isTextual() && text.length() > LONGEST_LABEL ? text : null;
    }
}
