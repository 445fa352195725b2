package errata.local.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import errata.local.console.Console;
import java.nio.file.Path;

/// Tells a person how a file would be read.
record Preview(Console console) {
    private static final int SAMPLE = 60;

    void say(Path file, JsonNode job) {
        var detected = job.path("detected");
        var format = detected.path("format").asText(job.path("format").asText("rows"));
        console.say(console.bold(String.valueOf(file.getFileName())) + " is read as " + format);
        var columns = detected.has("columns") ? detected.path("columns") : job.path("columns");
        if (!columns.isEmpty()) {
            console.say(console.dim("  %-24s %-14s %s".formatted("column", "role", "first value")));
        }
        columns.forEach(column -> console.say("  %-24s %-14s %s"
                .formatted(
                        onOneLine(column.path("name").asText(), 24),
                        column.path("role").asText("-"),
                        onOneLine(column.path("sample").asText(), SAMPLE))));
        list("Categories that are not in the codebook", job.path("unknownCategories"));
        list("To be answered", job.path("questions"));
        if (job.path("unmatched").asLong() > 0) {
            console.say("Rows whose trace is not here: " + job.path("unmatched").asLong());
        }
        console.say("Nothing was taken. Without --preview it is; --map role=column changes a role.");
    }

    void sayCodebook(Path file, JsonNode answer) {
        console.say(console.bold(String.valueOf(file.getFileName())));
        list("Would be new", names(answer.path("created")));
        list("Already there", names(answer.path("existing")));
        answer.path("refused")
                .forEach(row -> console.say("  line %d: %s"
                        .formatted(row.path("line").asLong(), row.path("reason").asText())));
    }

    private static JsonNode names(JsonNode categories) {
        var names = JsonNodeFactory.instance.arrayNode();
        categories.forEach(category -> names.add(category.path("name").asText(category.asText())));
        return names;
    }

    private void list(String title, JsonNode words) {
        if (!words.isEmpty()) {
            console.say(title + ": "
                    + String.join(
                            ", ", words.valueStream().map(JsonNode::asText).toList()));
        }
    }

    /// On one line: a cell may hold a whole conversation.
    private static String onOneLine(String text, int most) {
        var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= most ? line : line.substring(0, most - 1) + "…";
    }
}
