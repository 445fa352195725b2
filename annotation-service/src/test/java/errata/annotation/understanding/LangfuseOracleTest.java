package errata.annotation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.annotation.otlp.JacksonJson;
import errata.annotation.understanding.convention.Conventions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Compares with what Langfuse itself reads out of the traces of twenty frameworks: files `*.trace.json` and
/// `*.chatml.json` of its public repository, in the folder that `-Derrata.oracle` names.
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledIfSystemProperty(named = "errata.oracle", matches = ".+")
class LangfuseOracleTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Where we read otherwise on purpose; no message may be missing there either.
    private static final Map<String, String> EXPLAINED = Map.of(
            "beeai", "a text under `text` is a text",
            "google-adk", "a function's response is a tool's word, not the user's",
            "koog", "calls of tools written as JSON into the text are calls",
            "langgraph-js", "a role that is the name of the tool just called is the tool",
            "microsoft-agent", "an answer is taken out of what is wrapped around it",
            "langgraph-python", "a content that is a list of data is the tool's answer");

    private final JacksonJson json = new JacksonJson();
    private final TraceUnderstanding understanding = new TraceUnderstanding(Conventions.table(), json);

    @Test
    void every_observation_says_what_its_own_product_reads_in_it() throws IOException {
        var differences = new TreeMap<String, List<String>>();
        try (var files = Files.list(Path.of(System.getProperty("errata.oracle")))) {
            for (var file : files.filter(each -> each.toString().endsWith(".chatml.json"))
                    .toList()) {
                var name = file.getFileName().toString().replace(".chatml.json", "");
                differences.put(name, compare(file, file.resolveSibling(name + ".trace.json")));
            }
        }
        long same = differences.values().stream().filter(List::isEmpty).count();
        System.out.println(same + " of " + differences.size() + " traces read alike");
        differences.forEach((name, each) -> each.forEach(line -> System.out.println(name + " " + line)));

        assertThat(differences).isNotEmpty();
        differences.values().forEach(each -> assertThat(each).noneMatch(line -> line.startsWith("FEWER ")));
        differences
                .entrySet()
                .removeIf(each -> EXPLAINED.keySet().stream().anyMatch(each.getKey()::startsWith)
                        || each.getValue().stream().allMatch(line -> line.startsWith("MORE ")));
        assertThat(differences).isEmpty();
    }

    private List<String> compare(Path expected, Path trace) throws IOException {
        var steps = understanding.of(LangfuseExport.spans(trace)).steps();
        var different = new ArrayList<String>();
        var oracle = JSON.readTree(Files.readAllBytes(expected));
        for (var step : steps) {
            var told = oracle.path(step.span().id());
            compare(step.span().id() + " input", told.path("input"), step.span().inputMessages(), different);
            compare(
                    step.span().id() + " output",
                    told.path("output"),
                    step.span().outputMessages(),
                    different);
        }
        return different;
    }

    private void compare(String where, JsonNode told, List<Message> read, List<String> different) {
        if (told.isMissingNode()) {
            return;
        }
        var theirs = StreamSupport.stream(told.path("data").spliterator(), false)
                .filter(message -> message.hasNonNull("role"))
                .map(message -> line(message))
                .toList();
        var ours = read.stream().map(this::line).toList();
        if (!theirs.equals(ours)) {
            var how = theirs.isEmpty() ? "MORE " : ours.size() < theirs.size() ? "FEWER " : "OTHER ";
            different.add(how + where + "\n    theirs " + shown(theirs) + "\n    ours   " + shown(ours));
        }
    }

    /// JSON is the same whatever spaces it has.
    private String value(@Nullable Object value) {
        return value instanceof String text ? text : json.write(Objects.requireNonNullElse(value, ""));
    }

    private static List<String> shown(List<String> lines) {
        return lines.stream()
                .map(line -> line.length() > 160 ? line.substring(0, 160) + "…" + line.length() : line)
                .map(line -> line.replace('\n', ' '))
                .toList();
    }

    private String line(JsonNode message) {
        var role = MessageShapes.role(message.get("role").asText());
        var line = new StringBuilder(role + ": ");
        var content = message.path("content");
        if (content.isTextual()) {
            line.append(role.equals("tool") ? value(json.parsed(content.asText())) : content.asText());
        }
        content.forEach(part -> line.append(part.path("text").asText("")));
        content.forEach(part -> call(line, part.path("name"), part.path("input")));
        message.path("tool_calls").forEach(call -> call(line, call.path("name"), call.path("arguments")));
        return line.toString();
    }

    private void call(StringBuilder line, JsonNode name, JsonNode arguments) {
        if (name.isTextual()) {
            var given = arguments.isTextual()
                    ? json.parsed(arguments.asText())
                    : JSON.convertValue(arguments, Object.class);
            line.append(" calls ").append(name.asText()).append(" ").append(given == null ? "\"\"" : json.write(given));
        }
    }

    private String line(Message message) {
        var line = new StringBuilder(message.role() + ": " + message.text());
        message.toolCalls().forEach(call -> line.append(" calls ")
                .append(call.name())
                .append(" ")
                .append(call.arguments() == null ? "\"\"" : json.write(call.arguments())));
        message.toolResults().forEach(result -> line.append(value(result.result())));
        return line.toString();
    }
}
