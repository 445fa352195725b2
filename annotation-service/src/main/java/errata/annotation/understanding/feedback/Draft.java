package errata.annotation.understanding.feedback;

import errata.annotation.understanding.Cut;
import errata.annotation.understanding.Json;
import errata.annotation.understanding.RawSpan;
import errata.annotation.understanding.Tree;
import errata.annotation.understanding.feedback.ReadFeedback.Source;
import errata.annotation.understanding.feedback.ReadFeedback.Target;
import errata.events.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Members of one piece of feedback as they were found, to be checked and bounded.
record Draft(Map<String, Object> members, Target target, Instant at) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_KEYS = 50;

    /// Null when it has no name, or says nothing.
    ///
    /// @param ordinal tells apart those of one name on one span
    @Nullable
    ReadFeedback feedback(RawSpan span, int ordinal, Json json) {
        var name = text("name", LONGEST_NAME);
        var score = score(members.get("score"));
        var label = text("label", LONGEST_NAME);
        var explanation = text("explanation", LONGEST_TEXT);
        if (name == null || (score == null && label == null && explanation == null)) {
            return null;
        }
        var identifier = text("identifier", LONGEST_NAME);
        var id = id(span, name, identifier, ordinal);
        return new ReadFeedback(id, target, name, score, label, explanation, source(), identifier, metadata(json), at);
    }

    private @Nullable String text(String member, int longest) {
        var text = Tree.text(members.get(member));
        return text == null || text.isBlank() ? null : Cut.at(text, longest);
    }

    private static @Nullable Double score(@Nullable Object told) {
        return switch (told) {
            case Boolean flag -> flag ? 1.0 : 0.0;
            case Number number when Double.isFinite(number.doubleValue()) -> number.doubleValue();
            case String text -> parsed(text);
            case null, default -> null;
        };
    }

    private static @Nullable Double parsed(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /// Who does not say what judged was a program.
    private Source source() {
        var kind = Tree.text(members.get("annotator_kind"));
        return switch (kind == null ? "" : kind.toUpperCase(Locale.ROOT)) {
            case "HUMAN" -> Source.HUMAN;
            case "LLM" -> Source.LLM;
            case "USER" -> Source.USER;
            default -> Source.CODE;
        };
    }

    private Map<String, Object> metadata(Json json) {
        var metadata = new LinkedHashMap<String, Object>();
        if (json.parsed(members.get("metadata")) instanceof Map<?, ?> told) {
            told.forEach((key, value) -> {
                if (value != null && metadata.size() < MOST_KEYS) {
                    metadata.put(String.valueOf(key), value);
                }
            });
        }
        return metadata;
    }

    /// A producer's own identifier names it; else its place among those of its name on its span.
    private String id(RawSpan span, String name, @Nullable String identifier, int ordinal) {
        var about = String.join(
                "\n", target.traceId(), String.valueOf(target.spanId()), String.valueOf(target.sessionId()), name);
        var which = identifier != null ? "by " + identifier : span.traceId() + span.spanId() + ordinal;
        var text = (about + "\n" + which).getBytes(StandardCharsets.UTF_8);
        return Digest.of(text).sha256().substring(0, 32);
    }
}
