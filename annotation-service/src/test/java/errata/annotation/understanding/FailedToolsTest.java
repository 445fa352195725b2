package errata.annotation.understanding;

import static errata.annotation.understanding.Spans.span;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.otlp.JacksonJson;
import errata.annotation.understanding.convention.Conventions;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FailedToolsTest {
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

    private static Spans tool(long id, String name) {
        return span(id).below(1).with("gen_ai.operation.name", "execute_tool").with("gen_ai.tool.name", name);
    }
}
