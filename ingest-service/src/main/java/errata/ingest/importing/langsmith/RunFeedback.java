package errata.ingest.importing.langsmith;

import com.fasterxml.jackson.databind.JsonNode;
import errata.events.TraceId;
import errata.ingest.importing.reading.ForeignIds;
import errata.ingest.importing.reading.Members;
import errata.ingest.importing.reading.Opinion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Feedback of a run: each that it lists, or else the averages it keeps.
final class RunFeedback {

    private RunFeedback() {}

    static List<Opinion> of(Members run, String id, TraceId trace, Instant at) {
        var opinions = new ArrayList<Opinion>();
        var span = HexFormat.of().formatHex(ForeignIds.span(LangSmithReader.SOURCE, id));
        for (var told : run.json("feedback")) {
            listed(new Members(told), trace, span, at, opinions);
        }
        if (opinions.isEmpty()) {
            run.json("feedbackStats").properties().forEach(entry -> {
                var stats = new Members(entry.getValue());
                add(
                        new Opinion(
                                Opinion.idFrom(id, entry.getKey()),
                                trace,
                                span,
                                entry.getKey(),
                                number(stats.at("avg")),
                                onlyValue(stats.at("values")),
                                null,
                                "code",
                                at,
                                "api"),
                        opinions);
            });
        }
        return opinions;
    }

    private static void listed(Members told, TraceId trace, String span, Instant at, List<Opinion> opinions) {
        var name = told.text("key");
        if (name == null) {
            return;
        }
        var id = told.text("id");
        var value = told.at("value");
        add(
                new Opinion(
                        id == null ? Opinion.idFrom(trace.value(), span, name) : id,
                        trace,
                        span,
                        name,
                        number(told.at("score")),
                        value.isValueNode() && !value.isMissingNode() ? value.asText() : null,
                        told.text("comment"),
                        source(told.at("feedbackSource")),
                        told.time("createdAt").orElse(at),
                        "api"),
                opinions);
    }

    private static void add(Opinion opinion, List<Opinion> opinions) {
        if (opinion.isWorthSending()) {
            opinions.add(opinion);
        }
    }

    private static String source(JsonNode told) {
        return switch (told.path("type").asText().toLowerCase(Locale.ROOT)) {
            case "app" -> "human";
            case "model", "auto_eval" -> "llm";
            default -> "code";
        };
    }

    private static @Nullable Double number(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? 1.0 : 0.0;
        }
        return value.isNumber() && Double.isFinite(value.doubleValue()) ? value.doubleValue() : null;
    }

    private static @Nullable String onlyValue(JsonNode values) {
        return values.isObject() && values.size() == 1 ? values.fieldNames().next() : null;
    }
}
