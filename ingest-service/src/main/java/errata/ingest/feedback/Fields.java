package errata.ingest.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import errata.events.edge.Problem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fields of one piece of feedback as a client wrote them, and what is wrong with them.
final class Fields {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TRACE = Pattern.compile("(?!0{32})[0-9a-f]{32}");
    private static final Pattern SPAN = Pattern.compile("[0-9a-fA-F]{16}");

    private final JsonNode object;
    private final String at;
    private final List<Problem.FieldError> errors;

    /// @param at JSON pointer to the object
    Fields(JsonNode object, String at, List<Problem.FieldError> errors) {
        this.object = object;
        this.at = at;
        this.errors = errors;
    }

    void wrong(String field, String detail) {
        errors.add(new Problem.FieldError(at + field, detail));
    }

    /// A text of at most so many characters; null if there is none.
    @Nullable
    String text(String field, int longest) {
        var value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        var text = value.isTextual() ? value.asText().strip() : "";
        if (text.isEmpty() || text.length() > longest) {
            wrong("/" + field, "is a text of 1 to %d characters".formatted(longest));
            return null;
        }
        if (!Sayable.isText(text)) {
            wrong("/" + field, Sayable.NO_TEXT);
            return null;
        }
        return text;
    }

    String requiredText(String field, int longest) {
        if (object.path(field).isMissingNode() || object.path(field).isNull()) {
            wrong("/" + field, "is missing");
        }
        var text = text(field, longest);
        return text == null ? "" : text;
    }

    @Nullable
    Double number(String field) {
        var value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
            wrong("/" + field, "is a finite number");
            return null;
        }
        return value.asDouble();
    }

    @Nullable
    Instant time(String field) {
        var text = text(field, 40);
        try {
            var time = text == null ? null : OffsetDateTime.parse(text).toInstant();
            if (time == null || Sayable.isTime(time)) {
                return time;
            }
            wrong("/" + field, "is a time of the years 1 to 9999");
        } catch (DateTimeParseException e) {
            wrong("/" + field, "is an RFC 3339 time: 2026-03-01T12:00:00Z");
        }
        return null;
    }

    @Nullable
    JsonNode metadata() {
        var metadata = object.path("metadata");
        if (metadata.isMissingNode() || metadata.isNull()) {
            return null;
        }
        if (!metadata.isObject() || metadata.toString().length() > Feedback.LARGEST_METADATA) {
            wrong("/metadata", "is an object of at most %d characters".formatted(Feedback.LARGEST_METADATA));
            return null;
        }
        var unsayable = Sayable.wrongIn(metadata);
        unsayable.ifPresent(detail -> wrong("/metadata", detail));
        return unsayable.isPresent() ? null : metadata;
    }

    /// A trace id in hex of any case, or a UUID, is one of ours; any other id is its sender's own.
    Feedback.About about(String spanField) {
        var id = text("traceId", Feedback.LONGEST_EXTERNAL_ID);
        var session = text("sessionId", Feedback.LONGEST_EXTERNAL_ID);
        if (id == null && session == null) {
            wrong("/traceId", "is missing: say which trace this is about, or which sessionId");
        }
        var span = text(spanField, Feedback.LONGEST_ID);
        var lower = id == null ? "" : id.toLowerCase(Locale.ROOT);
        var hex = UUID.matcher(lower).matches() ? lower.replace("-", "") : lower;
        boolean ours = TRACE.matcher(hex).matches();
        return new Feedback.About(
                ours ? hex : null,
                ours ? null : id,
                span != null && SPAN.matcher(span).matches() ? span.toLowerCase(Locale.ROOT) : span,
                session);
    }
}
