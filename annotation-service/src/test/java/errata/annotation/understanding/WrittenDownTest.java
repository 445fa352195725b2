package errata.annotation.understanding;

import static errata.annotation.understanding.Spans.json;
import static errata.annotation.understanding.Spans.span;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.otlp.JacksonJson;
import errata.annotation.understanding.convention.Conventions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Clients that write down a talk as one text, or leave parts of it to other spans.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrittenDownTest {
    private final TraceUnderstanding understanding = new TraceUnderstanding(Conventions.table(), new JacksonJson());

    @Test
    void a_prompt_written_line_by_line_is_told_by_its_speakers() {
        var trace = understood(model("""
                developer: You keep the harbour.
                Be short.
                user: Low tide?
                assistant: None
                tool: {"low": 6}
                user: And high?""", "At noon."));

        assertThat(said(trace))
                .containsExactly(
                        "system: You keep the harbour.\nBe short.",
                        "user: Low tide?",
                        "tool: {low=6}",
                        "user: And high?",
                        "assistant: At noon.");
    }

    @Test
    void plain_texts_of_a_model_are_a_conversation() {
        var trace = understood(
                span(1).with("http.route", "/chat"),
                span(2).below(1)
                        .with("langfuse.observation.type", "generation")
                        .with("langfuse.observation.input", "Low tide?")
                        .with("langfuse.observation.output", "At six."));

        assertThat(trace.conversation())
                .extracting(
                        turn -> turn.message().role() + ": " + turn.message().text())
                .containsExactly("user: Low tide?", "assistant: At six.");
        assertThat(trace.summary().output()).isEqualTo("At six.");
    }

    @Test
    void a_text_that_only_quotes_a_talk_stays_whole() {
        var trace = understood(model("Sum this up:\nuser: Low tide?\nassistant: At six.", "None"));

        assertThat(said(trace))
                .containsExactly("user: Sum this up:\nuser: Low tide?\nassistant: At six.", "assistant: None");
    }

    @Test
    void a_call_that_tells_no_answer_leaves_it_to_the_one_around_it() {
        var calls = Map.of(
                "choices",
                List.of(Map.of(
                        "message",
                        Map.of(
                                "role",
                                "assistant",
                                "tool_calls",
                                List.of(Map.of(
                                        "id", "c", "function", Map.of("name", "tide", "arguments", "{\"day\":1}")))))));
        var trace = understood(
                span(1).with("langfuse.observation.type", "generation")
                        .with("langfuse.observation.output", json(calls)),
                model("user: Low tide?", "None").below(1));

        assertThat(trace.conversation()).hasSize(2);
        assertThat(trace.conversation().getLast().message().toolCalls())
                .extracting(Message.ToolCall::name)
                .containsExactly("tide");
    }

    @Test
    void a_result_of_a_tool_that_looks_like_a_message_is_said_by_nobody() {
        var tool = understood(span(1).with("langfuse.observation.type", "tool")
                        .with(
                                "langfuse.observation.output",
                                "{\"content\":[{\"type\":\"text\",\"text\":\"Low at six\"}]}"))
                .steps()
                .getFirst()
                .span();

        assertThat(tool.outputMessages()).isEmpty();
        assertThat(tool.output()).isEqualTo("Low at six");
    }

    @Test
    void what_a_decorator_wrapped_is_what_was_asked() {
        assertThat(said(understood(model("{\"args\": [\"Low tide?\"]}", "At six."))))
                .containsExactly("user: Low tide?", "assistant: At six.");
    }

    @Test
    void the_answer_of_a_root_that_wrote_a_dict_is_told() {
        var trace = understood(
                span(1).with("langfuse.observation.input", "Low tide?")
                        .with("langfuse.observation.output", "{'role': 'assistant', 'text': \"At six o'clock.\"}"),
                model("Low tide?", "Thought: I look it up").below(1));

        assertThat(trace.summary().output()).isEqualTo("At six o'clock.");
        assertThat(said(trace)).endsWith("assistant: At six o'clock.");
    }

    @Test
    void what_is_said_of_the_trace_alone_opens_and_closes_the_talk() {
        var trace = understood(
                span(1).with("langfuse.trace.input", "\"Low tide?\"").with("langfuse.trace.output", "At six."),
                span(2).below(1).with("openinference.span.kind", "RETRIEVER"));

        assertThat(said(trace)).containsExactly("user: Low tide?", "assistant: At six.");
    }

    @Test
    void a_run_that_ends_in_a_call_of_a_tool_is_told_by_it() {
        var ended = List.of(
                Map.of(
                        "role",
                        "assistant",
                        "tool_calls",
                        List.of(Map.of(
                                "id",
                                "c",
                                "function",
                                Map.of("name", "hand_over", "arguments", "{\"to\":\"the pilot\"}")))),
                Map.of("role", "tool", "tool_call_id", "c", "content", "Handed over"));
        var trace = understood(span(1).scope("errata.import")
                .with("gen_ai.operation.name", "chat")
                .with("gen_ai.input.messages", json(List.of(Map.of("role", "user", "content", "Help"))))
                .with("gen_ai.output.messages", json(ended)));

        assertThat(trace.summary().output()).isEqualTo("hand_over({\"to\":\"the pilot\"})\n→ Handed over");
    }

    private static Spans model(String input, String output) {
        return span(2).with("langfuse.observation.type", "generation")
                .with("langfuse.observation.input", input)
                .with("langfuse.observation.output", output);
    }

    private static List<String> said(UnderstoodTrace trace) {
        return trace.conversation().stream()
                .map(Turn::message)
                .map(message -> message.role() + ": " + message.text()
                        + (message.toolResults().isEmpty()
                                ? ""
                                : message.toolResults().getFirst().result()))
                .toList();
    }

    private UnderstoodTrace understood(Spans... spans) {
        return understanding.of(Stream.of(spans).map(Spans::raw).toList());
    }
}
