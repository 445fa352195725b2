package errata.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.ingest.importing.chat.FindsConversation;
import errata.ingest.importing.chat.Survey;
import errata.ingest.importing.rows.GuessMapping;
import errata.ingest.importing.rows.Mapping;
import errata.ingest.importing.rows.Role;
import errata.ingest.importing.rows.RowConversation;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a person sees before a file is imported: its format, its columns with what they probably are, its first rows.
final class Preview {
    private static final int ROWS = 10;
    private static final int LONGEST_TEXT = 300;
    private static final int MOST_COLUMNS = 200;

    private Preview() {}

    static ObjectNode of(Plans plans) {
        var preview = JsonNodeFactory.instance.objectNode();
        var sample = plans.sample();
        var mapping = withId(plans.guess(), sample);
        var detected =
                preview.putObject("detected").put("format", plans.format().word());
        detected.put("files", plans.plans().size());
        var columns = detected.putArray("columns");
        GuessMapping.samples(sample).entrySet().stream().limit(MOST_COLUMNS).forEach(column -> columns.addObject()
                .put("name", column.getKey())
                .put("sample", text(column.getValue()))
                .put("role", mapping.roleOf(column.getKey())));
        var rows = preview.putArray("rows");
        sample.stream().limit(ROWS).forEach(row -> {
            var cells = rows.addObject();
            row.properties().stream()
                    .limit(MOST_COLUMNS)
                    .forEach(cell -> cells.put(cell.getKey(), text(cell.getValue())));
        });
        preview.set("mapping", mapping.json());
        return preview;
    }

    /// The column that names all rows of the sample, if one does.
    private static Mapping withId(Mapping mapping, List<JsonNode> sample) {
        var survey = new Survey(null);
        for (var row : sample) {
            if (new RowConversation(mapping).in(row) instanceof FindsConversation.Result.Found(var conversation)) {
                survey.add(conversation, row.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        var id = survey.idField();
        if (id == null) {
            return mapping;
        }
        Map<Role, String> columns = new EnumMap<>(Role.class);
        columns.putAll(mapping.columns());
        columns.put(Role.ID, id);
        return new Mapping(columns, mapping.metadata(), mapping.ignored(), mapping.feedback());
    }

    private static String text(JsonNode value) {
        var text = value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
