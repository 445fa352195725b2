package errata.annotation.understanding;

import static errata.annotation.understanding.Spans.span;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.otlp.JacksonJson;
import errata.annotation.understanding.convention.Conventions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ToolsUsedTest {
    private final TraceUnderstanding understanding = new TraceUnderstanding(Conventions.table(), new JacksonJson());

    @Test
    void a_tool_that_failed_is_told_once_though_the_trace_went_well() {
        var summary = understanding
                .of(List.of(
                        span(1).with("input.value", "Where is it?").raw(),
                        tool(2, "track").failed("timeout").raw(),
                        tool(3, "track").failed("timeout").raw(),
                        tool(4, "refund").raw(),
                        span(5).below(1)
                                .with("gen_ai.operation.name", "chat")
                                .failed("overloaded")
                                .raw()))
                .summary();

        assertThat(summary.failed()).isFalse();
        assertThat(summary.tools()).containsExactly("track", "refund");
        assertThat(summary.failedTools()).containsExactly("track");
    }

    @Test
    void of_a_chat_without_spans_of_tools_the_calls_of_the_model_are_told() {
        var call = Map.of("type", "tool_call", "id", "c1", "name", "track", "arguments", Map.of("parcel", 7));
        var asked = List.of(
                Map.of("role", "user", "parts", List.of(Map.of("type", "text", "content", "Where?"))),
                Map.of("role", "assistant", "parts", List.of(call)));
        var summary = understanding
                .of(List.of(span(1).with("gen_ai.operation.name", "chat")
                        .with("gen_ai.input.messages", Spans.json(asked))
                        .raw()))
                .summary();

        assertThat(summary.tools()).containsExactly("track");
        assertThat(summary.failedTools()).isEmpty();
    }

    private static Spans tool(long id, String name) {
        return span(id).below(1).with("gen_ai.operation.name", "execute_tool").with("gen_ai.tool.name", name);
    }
}
