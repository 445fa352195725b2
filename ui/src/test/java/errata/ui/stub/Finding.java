package errata.ui.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Filters and counts traces as the library's API promises to.
final class Finding {

    private static final List<String> FACTS = List.of(
            "service",
            "environment",
            "release",
            "model",
            "user",
            "session",
            "name",
            "tag",
            "tool",
            "toolError",
            "status",
            "outcome",
            "feedback");

    private Finding() {}

    static boolean fits(JsonNode trace, Map<String, List<String>> asked) {
        String words = first(asked, "q").toLowerCase(Locale.ROOT);
        return trace.path("input").asText().toLowerCase(Locale.ROOT).contains(words)
                && FACTS.stream().allMatch(f -> any(asked, f, values(trace, f)))
                && asked.keySet().stream()
                        .filter(f -> f.startsWith("metadata."))
                        .allMatch(f -> any(
                                asked,
                                f,
                                List.of(trace.path("metadata")
                                        .path(f.substring(9))
                                        .asText())))
                && trace.path("durationMs").asLong() >= number(asked, "minDurationMs", 0)
                && trace.path("durationMs").asLong() <= number(asked, "maxDurationMs", Long.MAX_VALUE)
                && trace.path("startedAt").asText().compareTo(first(asked, "from")) >= 0;
    }

    private static boolean any(Map<String, List<String>> asked, String fact, List<String> values) {
        return !asked.containsKey(fact) || asked.get(fact).stream().anyMatch(values::contains);
    }

    private static long number(Map<String, List<String>> asked, String name, long otherwise) {
        return asked.containsKey(name) ? Long.parseLong(first(asked, name)) : otherwise;
    }

    private static String first(Map<String, List<String>> asked, String name) {
        return asked.getOrDefault(name, List.of("")).getFirst();
    }

    private static List<String> values(JsonNode trace, String fact) {
        return switch (fact) {
            case "user" -> List.of(trace.path("userId").asText());
            case "session" -> List.of(trace.path("sessionId").asText());
            case "tag" -> texts(trace.path("tags"), "");
            case "toolError" -> texts(trace.path("failedTools"), "");
            case "tool" -> texts(trace.path("tools"), "");
            case "feedback" -> texts(trace.path("feedback"), "name");
            case "outcome" -> List.of(trace.path("reading").path("outcome").asText("unreviewed"));
            default -> List.of(trace.path(fact).asText());
        };
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(n -> field.isEmpty() ? n.asText() : n.path(field).asText())
                .toList();
    }

    static ObjectNode facets(List<JsonNode> traces) {
        var facets = Json.object();
        FACTS.forEach(f -> facets.set(f, counted(traces.stream().flatMap(t -> values(t, f).stream()))));
        facets.set(
                "metadata",
                Json.object(
                        "channel",
                                counted(traces.stream().map(t -> t.path("metadata")
                                        .path("channel")
                                        .asText())),
                        "clinic",
                                counted(traces.stream().map(t -> t.path("metadata")
                                        .path("clinic")
                                        .asText()))));
        facets.remove("outcome");
        facets.set("feedbackLabels", Json.object("faithful", counted(labels(traces))));
        return Json.object("facets", facets, "exact", true, "of", traces.size());
    }

    private static Stream<String> labels(List<JsonNode> traces) {
        return traces.stream()
                .flatMap(t -> StreamSupport.stream(t.path("feedback").spliterator(), false))
                .map(f -> f.path("label").asText());
    }

    private static JsonNode counted(Stream<String> values) {
        var counts = new LinkedHashMap<String, Integer>();
        values.filter(v -> !v.isEmpty()).forEach(v -> counts.merge(v, 1, Integer::sum));
        return Json.tree(counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(e -> Json.object("value", e.getKey(), "count", e.getValue()))
                .toList());
    }
}
