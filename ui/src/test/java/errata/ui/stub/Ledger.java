package errata.ui.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What was said in the reading room, a quarter of an hour apart.
final class Ledger {

    private final List<ObjectNode> events = new ArrayList<>();

    void add(String type, String by, ObjectNode data) {
        events.add(Json.object(
                "position",
                events.size() + 1,
                "type",
                type,
                "version",
                1,
                "by",
                by,
                "data",
                data,
                "at",
                Instant.now().minusSeconds(900L * (200 - events.size())).toString()));
    }

    List<ObjectNode> of(String trace) {
        return events.stream()
                .filter(e -> trace.equals(e.path("data").path("trace").asText()))
                .toList();
    }

    ObjectNode page(Map<String, String> query) {
        long after = Long.parseLong(query.getOrDefault("after", "0"));
        int limit = Integer.parseInt(query.getOrDefault("limit", "100"));
        return Json.object(
                "clock",
                "wall",
                "head",
                events.size(),
                "items",
                events.stream().skip(after).limit(limit).toList(),
                "next",
                null);
    }
}
