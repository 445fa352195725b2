package errata.ingest.importing.langfuse;

import com.fasterxml.jackson.databind.JsonNode;
import errata.ingest.importing.reading.ForeignIds;
import errata.ingest.importing.reading.Members;
import errata.ingest.importing.reading.Opinion;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A score of an export, as feedback.
final class LangfuseScore {

    private LangfuseScore() {}

    /// Empty if it does not say about what, or nothing at all.
    static Optional<Opinion> read(Members score, @Nullable String ofTrace, Supplier<Instant> undated) {
        var told = score.text("traceId");
        var traceId = told == null ? ofTrace : told;
        var name = score.text("name");
        if (traceId == null || name == null) {
            return Optional.empty();
        }
        var trace = ForeignIds.trace(Langfuse.SOURCE, traceId);
        var observation = score.text("observationId");
        var span = observation == null ? null : HexFormat.of().formatHex(ForeignIds.span(Langfuse.SOURCE, observation));
        var id = score.text("id");
        var label = label(score);
        var opinion = new Opinion(
                id == null ? Opinion.idFrom(trace.value(), String.valueOf(span), name) : id,
                trace,
                span,
                name,
                number(score, label),
                label,
                score.text("comment"),
                source(score),
                score.time("timestamp", "createdAt").orElseGet(undated),
                "langfuse");
        return Optional.of(opinion).filter(Opinion::isWorthSending);
    }

    /// Of a category the number is an internal one.
    private static @Nullable Double number(Members score, @Nullable String label) {
        if ("CATEGORICAL".equals(score.text("dataType")) && label != null) {
            return null;
        }
        try {
            var text = score.text("value");
            var number = text == null ? null : Double.valueOf(text);
            return number == null || !Double.isFinite(number) ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable String label(Members score) {
        var label = score.text("stringValue");
        JsonNode value = score.at("value");
        return label == null && value.isTextual() && number(score, null) == null ? value.asText() : label;
    }

    private static String source(Members score) {
        var told = score.text("source");
        return switch (told == null ? "" : told.toUpperCase(Locale.ROOT)) {
            case "ANNOTATION" -> "human";
            case "EVAL" -> "llm";
            default -> "code";
        };
    }
}
