package errata.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.ingest.importing.chat.FindsConversation;
import errata.ingest.importing.chat.Survey;
import errata.ingest.importing.rows.GuessMapping;
import errata.ingest.importing.rows.Mapping;
import errata.ingest.importing.rows.RowConversation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/// What a person sees before a file is imported: its format, its columns with what they probably are, its first rows.
/// It is kept and shown as the traces will be: what the project takes out of texts is taken out here, too.
final class Preview {
    private static final int ROWS = 10;
    private static final int LONGEST_TEXT = 300;
    // Redacted before it is cut, or half a secret would be left at the end.
    private static final int LOOKED_THROUGH = 64 * 1024;
    private static final int MOST_COLUMNS = 200;

    private final UnaryOperator<String> redaction;
    private int redacted;

    private Preview(UnaryOperator<String> redaction) {
        this.redaction = redaction;
    }

    /// @param redaction of the project the file goes to
    static ObjectNode of(Plans plans, UnaryOperator<String> redaction) {
        return new Preview(redaction).read(plans);
    }

    private ObjectNode read(Plans plans) {
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
        redacted = 0; // samples are cells of the rows
        var rows = preview.putArray("rows");
        sample.stream().limit(ROWS).forEach(row -> {
            var cells = rows.addObject();
            row.properties().stream()
                    .limit(MOST_COLUMNS)
                    .forEach(cell -> cells.put(cell.getKey(), text(cell.getValue())));
        });
        preview.put("redactedCells", redacted);
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
        return id == null ? mapping : mapping.namedBy(id);
    }

    private String text(JsonNode value) {
        var told = cut(value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString(), LOOKED_THROUGH);
        var text = redaction.apply(told);
        redacted += text.equals(told) ? 0 : 1;
        return text.length() <= LONGEST_TEXT ? text : cut(text, LONGEST_TEXT - 1) + "…";
    }

    /// Never between the halves of a character.
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
