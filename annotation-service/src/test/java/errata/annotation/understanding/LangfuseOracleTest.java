package errata.annotation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.annotation.otlp.JacksonJson;
import errata.annotation.understanding.convention.Conventions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Compares with what Langfuse itself reads out of the traces of twenty frameworks: files `*.trace.json` and
/// `*.chatml.json` of its public repository, in the folder that `-Derrata.oracle` names. Every input and output it can
/// read is read alike, message by message; where it gives up, we may read more.
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledIfSystemProperty(named = "errata.oracle", matches = ".+")
class LangfuseOracleTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChatMl chat = new ChatMl();
    private final TraceUnderstanding understanding = new TraceUnderstanding(Conventions.table(), new JacksonJson());

    /// What theirs loses, and how their line reads with it. All other lines of these traces are alike, too.
    private final Map<String, UnaryOperator<String>> lost = Map.of(
            // That the tool said it. As the user's last word it would be what the trace was asked.
            "google-adk",
            line -> line.startsWith("user: {") ? line.replaceFirst("user", "tool") : line,
            // That the model called tools, with what: theirs is a tool that says the JSON of a call.
            "koog",
            line -> line.contains(": [{\"function\"") ? "assistant: " + callIn(line) : line,
            // That it is a tool's answer: a speaker of its own name is nobody whom a reader can look for.
            "langgraph-js",
            line -> line.replaceFirst("^get_weather:", "tool:"),
            // Which part is the answer: theirs shows the wrapper with its type and call id as the tool's own words.
            "microsoft-agent",
            line -> line.startsWith("tool: {\"type\":\"function_result\"") ? "tool: " + resultIn(line) : line);

    private final Set<String> mended = new TreeSet<>();
    private int readByUsAlone;

    @Test
    void every_observation_says_what_its_own_product_reads_in_it() throws IOException {
        var names = new HashSet<String>();
        try (var files = Files.list(Path.of(System.getProperty("errata.oracle")))) {
            for (var file : files.filter(each -> each.toString().endsWith(".chatml.json"))
                    .toList()) {
                var name = file.getFileName().toString().replace(".chatml.json", "");
                names.add(name);
                compare(name, JSON.readTree(Files.readAllBytes(file)), file.resolveSibling(name + ".trace.json"));
            }
        }
        System.out.printf(
                "%d traces read alike, %d of them word for word; %d texts read that Langfuse gives up on%n",
                names.size(), names.size() - mended.size(), readByUsAlone);
        assertThat(mended).as("what is said to be lost is lost").hasSameSizeAs(lost.keySet());
    }

    private void compare(String name, JsonNode oracle, Path trace) throws IOException {
        for (var step : understanding.of(LangfuseExport.spans(trace)).steps()) {
            var span = step.span();
            var told = oracle.path(span.id());
            compare(name, span.id() + " input", told.path("input"), span.inputMessages());
            compare(name, span.id() + " output", told.path("output"), span.outputMessages());
        }
    }

    private void compare(String name, String where, JsonNode told, List<Message> read) {
        var theirs = chat.theirs(told);
        if (theirs.isEmpty()) {
            readByUsAlone += read.isEmpty() ? 0 : 1;
            return;
        }
        var whole = theirs.get().stream().map(mending(name)).toList();
        if (!whole.equals(theirs.get())) {
            mended.add(name);
        }
        assertThat(chat.ours(read)).as("%s %s", name, where).isEqualTo(whole);
    }

    private UnaryOperator<String> mending(String name) {
        return lost.entrySet().stream()
                .filter(each -> name.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(UnaryOperator.identity());
    }

    private String callIn(String line) {
        var call = Tree.at(((List<?>) parsed(line)).getFirst(), "function");
        return chat.called(
                String.valueOf(Tree.text(call, "name")), chat.parsed(String.valueOf(Tree.text(call, "arguments"))));
    }

    private String resultIn(String line) {
        return chat.value(Tree.at(parsed(line), "result"));
    }

    private Object parsed(String line) {
        return Objects.requireNonNull(chat.parsed(line.substring(line.indexOf(": ") + 2)));
    }
}
