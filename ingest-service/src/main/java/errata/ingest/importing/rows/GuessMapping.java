package errata.ingest.importing.rows;

import com.fasterxml.jackson.databind.JsonNode;
import errata.ingest.importing.chat.Judgements;
import errata.ingest.importing.chat.Messages;
import errata.ingest.importing.reading.BoundedJson;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Guesses from names and values which column is what. The id is left to the survey of the whole file.
public final class GuessMapping {

    private GuessMapping() {}

    /// @param rows the first rows
    public static Mapping from(List<JsonNode> rows) {
        var samples = samples(rows);
        var columns = new EnumMap<Role, String>(Role.class);
        for (var role : Role.values()) {
            samples.keySet().stream()
                    .filter(column -> role.fits(column) && !columns.containsValue(column))
                    .filter(column -> role != Role.MESSAGES || holdsMessages(samples.get(column)))
                    // A question beside a whole conversation says something about it.
                    .filter(_ -> role != Role.INPUT || !columns.containsKey(Role.MESSAGES))
                    .findFirst()
                    .ifPresent(column -> columns.put(role, column));
        }
        var feedback = samples.keySet().stream()
                .filter(column -> Judgements.isFeedback(column) && !columns.containsValue(column))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        return new Mapping(columns, null, Set.of(), feedback);
    }

    /// The columns in their order, each with the first value that is not empty.
    public static Map<String, JsonNode> samples(List<JsonNode> rows) {
        var samples = new LinkedHashMap<String, JsonNode>();
        for (var row : rows) {
            row.properties().forEach(cell -> {
                var there = samples.get(cell.getKey());
                if (there == null || there.isNull()) {
                    samples.put(cell.getKey(), cell.getValue());
                }
            });
        }
        return samples;
    }

    private static boolean holdsMessages(@org.jspecify.annotations.Nullable JsonNode value) {
        return value != null && Messages.areMessages(BoundedJson.inside(value));
    }
}
