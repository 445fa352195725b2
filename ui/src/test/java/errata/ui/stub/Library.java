package errata.ui.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Sixty invented traces of a clinic's booking assistant, made from a handful of conversations.
final class Library implements Room {

    static final int TRACES = 60;
    private final Map<String, ObjectNode> documents = new LinkedHashMap<>();
    private final Map<String, ObjectNode> unlisted = new ConcurrentHashMap<>();

    Library() {
        var stories = Json.resource("conversations.json").path("items");
        for (int i = 0; i < TRACES; i++) {
            var story = (ObjectNode) stories.get(i % stories.size()).deepCopy();
            String id = "%032x".formatted(0x4a11ce00L + i * 7919L);
            documents.put(id, Document.of(id, story, i));
        }
    }

    private static ObjectNode story(int i) {
        return (ObjectNode)
                Json.resource("conversations.json").path("items").get(i).deepCopy();
    }

    List<String> ids() {
        return List.copyOf(documents.keySet());
    }

    ObjectNode trace(String id) {
        return (ObjectNode) documents.get(id).path("trace");
    }

    @Override
    public StubServices.@Nullable Answer answer(Asked asked) {
        if (asked.is("GET", "/traces/stats")) {
            return StubServices.ok(Json.resource("stats.json"));
        }
        if (asked.is("GET", "/traces/facets")) {
            return StubServices.ok(Finding.facets(found(asked.all())));
        }
        if (asked.is("GET", "/traces")) {
            return StubServices.ok(page(asked));
        }
        if (asked.is("GET", "/traces/" + LongTrace.ID)) {
            return StubServices.ok(
                    unlisted.computeIfAbsent(LongTrace.ID, id -> LongTrace.from(Document.of(id, story(0), 0))));
        }
        if (asked.is("GET", "/traces/[^/]+")) {
            return documents.containsKey(asked.part(1))
                    ? StubServices.ok(documents.get(asked.part(1)))
                    : new StubServices.Answer(404, Json.object("code", "TRACE_UNKNOWN", "title", "No such trace"));
        }
        return asked.is("GET", "/traces/[^/]+/raw")
                ? StubServices.ok(Json.object(
                        "resourceSpans", documents.get(asked.part(1)).path("spans")))
                : null;
    }

    private List<JsonNode> found(Map<String, List<String>> asked) {
        return documents.values().stream()
                .map(d -> d.path("trace"))
                .filter(t -> Finding.fits(t, asked))
                .toList();
    }

    private ObjectNode page(Asked asked) {
        int from = Integer.parseInt(asked.query().getOrDefault("after", "0"));
        var found = found(asked.all());
        int to = Math.min(found.size(), from + 25);
        return Json.object(
                "clock",
                "wall",
                "items",
                found.subList(Math.min(from, to), to),
                "next",
                to < found.size() ? String.valueOf(to) : null);
    }
}
