package errata.annotation.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A trace as Langfuse exports it, `{trace, observations}`, in the attributes its own SDK would have sent.
final class LangfuseExport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LangfuseExport() {}

    static List<RawSpan> spans(Path file) throws IOException {
        var export = JSON.readTree(Files.readAllBytes(file));
        var spans = new ArrayList<RawSpan>();
        for (var observation : export.get("observations")) {
            spans.add(span(observation, export.get("trace")));
        }
        return spans;
    }

    private static RawSpan span(JsonNode seen, JsonNode trace) {
        var told = new LinkedHashMap<String, Object>();
        put(told, "langfuse.observation.type", seen.path("type").asText().toLowerCase(java.util.Locale.ROOT));
        put(told, "langfuse.observation.input", text(seen.get("input")));
        put(told, "langfuse.observation.output", text(seen.get("output")));
        put(told, "langfuse.observation.model.name", text(seen.get("model")));
        put(told, "langfuse.observation.level", text(seen.get("level")));
        put(told, "langfuse.observation.status_message", text(seen.get("statusMessage")));
        put(told, "langfuse.observation.usage_details", text(seen.get("usageDetails")));
        put(told, "langfuse.observation.cost_details", text(seen.get("costDetails")));
        put(told, "langfuse.trace.name", text(trace.get("name")));
        put(told, "langfuse.trace.input", text(trace.get("input")));
        put(told, "langfuse.trace.output", text(trace.get("output")));
        put(told, "langfuse.trace.metadata", text(trace.get("metadata")));
        var start = Instant.parse(seen.get("startTime").asText());
        var end = seen.hasNonNull("endTime") ? Instant.parse(seen.get("endTime").asText()) : start;
        return new RawSpan(
                trace.get("id").asText(),
                seen.get("id").asText(),
                text(seen.get("parentObservationId")),
                seen.path("name").asText(),
                start,
                end,
                "ERROR".equals(seen.path("level").asText()),
                null,
                "errata.import",
                new Attributes(told),
                Attributes.NONE,
                List.of(),
                List.of());
    }

    private static void put(Map<String, Object> told, String key, @Nullable String value) {
        if (value != null) {
            told.put(key, value);
        }
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        return node.isTextual() ? node.asText() : node.toString();
    }
}
