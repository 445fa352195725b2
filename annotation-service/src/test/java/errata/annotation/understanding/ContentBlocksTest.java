package errata.annotation.understanding;

import static errata.annotation.understanding.Spans.span;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.otlp.JacksonJson;
import errata.annotation.understanding.Message.ToolCall;
import errata.annotation.understanding.Message.ToolResult;
import errata.annotation.understanding.convention.Conventions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Events of Strands: each message is a list of Bedrock's content blocks, written as a text.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentBlocksTest {
    private static final String ASKED = "[{\"text\": \"When is low tide?\"}]";
    private static final String CALL =
            "[{\"toolUse\": {\"toolUseId\": \"t-1\", \"name\": \"tides\", \"input\": {\"pier\": \"north\"}}}]";
    private static final String RESULT =
            "[{\"toolResult\": {\"toolUseId\": \"t-1\", \"status\": \"success\", \"content\": [{\"text\": \"At 14:20\"}]}}]";
    private static final String ANSWER = "[{\"text\": \"Low tide is at 14:20.\"}]";

    private final TraceUnderstanding understanding = new TraceUnderstanding(Conventions.table(), new JacksonJson());

    @Test
    void a_talk_in_blocks_reads_as_a_conversation() {
        var trace = understanding.of(List.of(agent(), firstCall(), tool(), secondCall()));

        assertThat(trace.summary().input()).isEqualTo("When is low tide?");
        assertThat(trace.summary().output()).isEqualTo("Low tide is at 14:20.\n");
        assertThat(trace.conversation())
                .extracting(turn -> turn.message().role())
                .containsExactly("user", "assistant", "tool", "assistant");
        assertThat(trace.conversation().get(1).message().toolCalls())
                .containsExactly(new ToolCall("t-1", "tides", Map.of("pier", "north")));
        assertThat(trace.conversation().get(2).message().toolResults())
                .containsExactly(new ToolResult("t-1", "At 14:20"));
    }

    @Test
    void a_tool_tells_what_it_was_called_with_and_what_it_gave_back() {
        var step = understanding.of(List.of(tool())).steps().getFirst().span();

        assertThat(step.arguments()).isEqualTo(Map.of("pier", "north"));
        assertThat(step.output()).isEqualTo("At 14:20");
        assertThat(step.outputMessages()).isEmpty();
    }

    @Test
    void json_that_somebody_said_stays_a_text() {
        var said = "[{\"text\": \"x\", \"page\": 2}]";
        var span = span(1).with("gen_ai.operation.name", "chat").event("gen_ai.user.message", Map.of("content", said));

        assertThat(understanding.of(List.of(span.raw())).summary().input()).isEqualTo(said);
    }

    private static RawSpan agent() {
        return span(1).with("gen_ai.operation.name", "invoke_agent")
                .event("gen_ai.user.message", Map.of("content", ASKED))
                .event("gen_ai.choice", Map.of("message", "Low tide is at 14:20.\n", "finish_reason", "end_turn"))
                .raw();
    }

    private static RawSpan firstCall() {
        return span(2).below(1)
                .with("gen_ai.operation.name", "chat")
                .event("gen_ai.user.message", Map.of("content", ASKED))
                .event("gen_ai.choice", Map.of("message", CALL, "finish_reason", "tool_use"))
                .raw();
    }

    private static RawSpan tool() {
        return span(3).below(1)
                .with("gen_ai.operation.name", "execute_tool")
                .with("gen_ai.tool.name", "tides")
                .with("gen_ai.tool.call.id", "t-1")
                .event("gen_ai.tool.message", Map.of("role", "tool", "content", "{\"pier\": \"north\"}", "id", "t-1"))
                .event("gen_ai.choice", Map.of("message", "[{\"text\": \"At 14:20\"}]", "id", "t-1"))
                .raw();
    }

    private static RawSpan secondCall() {
        return span(4).below(1)
                .with("gen_ai.operation.name", "chat")
                .event("gen_ai.user.message", Map.of("content", ASKED))
                .event("gen_ai.assistant.message", Map.of("content", CALL))
                .event("gen_ai.tool.message", Map.of("content", RESULT))
                .event("gen_ai.choice", Map.of("message", ANSWER, "finish_reason", "end_turn"))
                .raw();
    }
}
