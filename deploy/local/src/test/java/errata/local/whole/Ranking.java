package errata.local.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/// A ranking as the API answers it, ranked or too few to rank.
record Ranking(JsonNode json) {

    /// What is shown of one category.
    record Row(int count, int unresolved) {}

    Map<String, Row> rows() {
        var rows = new HashMap<String, Row>();
        for (var part : new String[] {"ranked", "tooFew"}) {
            for (var row : json.path(part)) {
                rows.put(
                        row.path("name").asText(),
                        new Row(
                                row.path("count").asInt(),
                                row.path("unresolved").asInt()));
            }
        }
        return rows;
    }

    int reviewed() {
        return json.path("reviewed").asInt();
    }
}
