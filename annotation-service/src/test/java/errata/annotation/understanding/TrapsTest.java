package errata.annotation.understanding;

import static errata.annotation.understanding.Spans.id;
import static errata.annotation.understanding.Spans.json;
import static errata.annotation.understanding.Spans.span;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.otlp.JacksonJson;
import errata.annotation.understanding.convention.Conventions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What real clients send against expectation.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrapsTest {
    private final TraceUnderstanding understanding = new TraceUnderstanding(Conventions.table(), new JacksonJson());

    @Test
    void a_refused_call_leaves_only_its_parent() {
        var trace = understood(failed(
                span(1).with(Map.of("openinference.span.kind", "CHAIN", "input.value", "Refund me")), "overloaded"));

        assertThat(trace.summary().failed()).isTrue();
        assertThat(trace.summary().errorMessage()).isEqualTo("overloaded");
        assertThat(trace.summary().input()).isEqualTo("Refund me");
        assertThat(trace.conversation())
                .extracting(turn -> turn.message().text())
                .containsExactly("Refund me");
    }

    @Test
    void an_http_root_takes_its_words_from_the_model_calls() {
        var trace = understood(
                span(1).with(Map.of("http.request.method", "POST")),
                span(2).below(1).with(call("Hello", "Hi")),
                span(3).below(1).with(call("Bye", "See you")));

        assertThat(trace.summary().input()).isEqualTo("Hello");
        assertThat(trace.summary().output()).isEqualTo("See you");
    }

    @Test
    void an_error_only_in_langfuse_level_is_an_error() {
        var trace = understood(span(1).with(Map.of(
                "langfuse.observation.level", "ERROR",
                "langfuse.observation.status_message", "no answer")));

        assertThat(trace.summary().failed()).isTrue();
        assertThat(trace.summary().errorMessage()).isEqualTo("no answer");
    }

    @Test
    void an_error_of_a_child_may_have_been_handled() {
        var trace = understood(span(1).with(Map.of("input.value", "Go")), failed(span(2).below(1), "timeout"));

        assertThat(trace.summary().failed()).isFalse();
        assertThat(trace.steps().get(1).span().error()).isEqualTo("timeout");
    }

    @Test
    void a_chat_span_that_names_a_tool_is_a_chat() {
        var kinds = understood(span(1).with(Map.of("gen_ai.operation.name", "chat", "gen_ai.tool.name", "tide")))
                .steps();

        assertThat(kinds.getFirst().span().kind()).isEqualTo(SpanKind.LLM);
    }

    @Test
    void langfuse_children_name_the_trace_before_the_root_is_there() {
        var trace = understood(span(2).below(1).with(Map.of("langfuse.trace.name", "booking")));

        assertThat(trace.summary().name()).isEqualTo("booking");
        assertThat(trace.summary().hasRoot()).isFalse();
    }

    @Test
    void outer_spans_do_not_count_tokens_twice() {
        var outer = Map.<String, Object>of("ai.operationId", "ai.generateText", "ai.usage.inputTokens", 145L);
        var inner = Map.<String, Object>of("ai.operationId", "ai.generateText.doGenerate", "ai.usage.inputTokens", 57L);
        var trace = understood(span(1).with(outer), span(2).below(1).with(inner));

        assertThat(trace.summary().inputTokens()).isEqualTo(57);
    }

    @Test
    void parents_in_a_circle_lose_no_span() {
        var trace = understood(span(1).below(2), span(2).below(1), span(3).below(3));

        assertThat(trace.steps()).extracting(step -> step.span().id()).containsExactlyInAnyOrder(id(1), id(2), id(3));
    }

    @Test
    void repeated_short_answers_are_all_told() {
        var first = talk("yes", "Sure?");
        var second = new ArrayList<>(first);
        second.addAll(talk("yes", "Really?"));
        var trace = understood(
                span(1).with(Map.of("gen_ai.operation.name", "chat", "gen_ai.input.messages", json(first))),
                span(2).below(1).with(Map.of("gen_ai.operation.name", "chat", "gen_ai.input.messages", json(second))));

        assertThat(trace.conversation())
                .extracting(turn -> turn.message().text())
                .containsExactly("yes", "Sure?", "yes", "Really?");
    }

    @Test
    void an_answer_that_was_given_before_is_told_again() {
        var given = new ArrayList<>(talk("Hello", "Anything else?"));
        given.add(Map.of("role", "user", "content", "No"));
        var trace = understood(span(1).with(Map.of(
                "gen_ai.operation.name", "chat",
                "gen_ai.input.messages", json(given),
                "gen_ai.output.messages", json(talk("", "Anything else?").subList(1, 2)))));

        assertThat(trace.conversation())
                .extracting(turn -> turn.message().text())
                .containsExactly("Hello", "Anything else?", "No", "Anything else?");
    }

    @Test
    void a_tool_nobody_repeats_is_told_where_it_ended() {
        var trace = understood(
                span(1).with(Map.of(
                        "openinference.span.kind", "AGENT", "input.value", "Tide?", "output.value", "At six")),
                span(2).below(1).with(Map.of("openinference.span.kind", "TOOL", "output.value", "{\"low\":6}")));

        assertThat(trace.conversation())
                .extracting(turn -> turn.message().role())
                .containsExactly("user", "tool", "assistant");
    }

    @Test
    void one_message_of_the_root_with_call_and_answer_and_text_is_not_told_twice() {
        var whole = List.of(Map.of(
                "role",
                "assistant",
                "parts",
                List.of(
                        Map.of("type", "tool_call", "id", "c", "name", "tide", "arguments", Map.of("day", 1)),
                        Map.of("type", "tool_call_response", "id", "c", "response", "low"),
                        Map.of("type", "text", "content", "At six."))));
        var asked = json(List.of(Map.of("role", "user", "content", "Low tide?")));
        var calling = json(List.of(Map.of(
                "role",
                "assistant",
                "parts",
                List.of(Map.of("type", "tool_call", "id", "c", "name", "tide", "arguments", Map.of("day", 1))))));
        var trace = understood(
                span(1).scope("gen_ai")
                        .with("gen_ai.operation.name", "invoke_agent")
                        .with("gen_ai.input.messages", asked)
                        .with("gen_ai.output.messages", json(whole)),
                span(2).below(1).with("gen_ai.operation.name", "agent_step"),
                span(3).below(2)
                        .with("gen_ai.operation.name", "chat")
                        .with("gen_ai.input.messages", asked)
                        .with("gen_ai.output.messages", calling));

        assertThat(trace.conversation())
                .extracting(turn -> turn.message().role())
                .containsExactly("user", "assistant", "assistant");
        assertThat(trace.summary().output()).isEqualTo("At six.");
        assertThat(trace.steps().get(1).span().kind()).isEqualTo(SpanKind.CHAIN);
    }

    @Test
    void an_assistant_that_says_null_says_nothing_but_a_user_may_say_it() {
        var trace = understood(span(1).with("gen_ai.prompt.0.role", "user")
                .with("gen_ai.prompt.0.content", "null")
                .with("gen_ai.completion.0.role", "assistant")
                .with("gen_ai.completion.0.content", "null")
                .with("gen_ai.completion.0.tool_calls.0.name", "tide"));

        assertThat(trace.conversation())
                .extracting(turn -> turn.message().text())
                .containsExactly("null", "");
    }

    @Test
    void a_conversation_in_one_call_is_told_by_how_it_began() {
        var talk = new ArrayList<>(talk("When is low tide?", "At six."));
        talk.add(Map.of("role", "user", "content", "Thank you"));
        var call = Map.<String, Object>of("gen_ai.operation.name", "chat", "gen_ai.input.messages", json(talk));

        assertThat(understood(span(1).with(call)).summary().input()).isEqualTo("When is low tide?");
        assertThat(understood(span(1).with(call).with("session.id", "visit-1").scope("errata.import"))
                        .summary()
                        .input())
                .isEqualTo("When is low tide?");
    }

    @Test
    void a_turn_of_a_session_is_told_by_its_own_question() {
        var talk = new ArrayList<>(talk("When is low tide?", "At six."));
        talk.add(Map.of("role", "user", "content", "And high tide?"));
        var call = Map.<String, Object>of("gen_ai.operation.name", "chat", "gen_ai.input.messages", json(talk));

        assertThat(understood(span(1).with(call).with("session.id", "visit-1"))
                        .summary()
                        .input())
                .isEqualTo("And high tide?");
        assertThat(understood(
                                span(1).with("http.route", "/chat"),
                                span(2).below(1).with(call))
                        .summary()
                        .input())
                .isEqualTo("And high tide?");
    }

    @Test
    void what_was_cut_or_masked_is_told_of_the_whole_trace() {
        var facts = understood(
                        span(1),
                        span(2).below(1).with("errata.truncated", true),
                        span(3).below(1).with("errata.redacted", 2L))
                .summary();

        assertThat(facts.truncated()).isTrue();
        assertThat(facts.redacted()).isTrue();
        assertThat(understood(span(1)).summary().redacted()).isFalse();
    }

    @Test
    void a_trace_has_few_and_short_dimensions() {
        var span = span(1);
        for (int i = 0; i < 80; i++) {
            span.with("langfuse.trace.metadata.key%02d".formatted(i), "x".repeat(300));
        }
        span.with("langfuse.trace.metadata.a list", List.of(1, 2));
        var facts = understood(span).summary();

        assertThat(facts.metadata()).hasSize(81);
        assertThat(facts.dimensions()).hasSize(50).doesNotContainKey("a list");
        assertThat(facts.dimensions().get("key00")).hasSize(200);
    }

    @Test
    void answers_of_tools_without_ids_stand_after_the_calls_of_their_names() {
        var calling = List.of(
                Map.of("type", "tool_call", "id", "c", "name", "tide", "arguments", Map.of("day", 1)),
                Map.of("type", "tool_call", "id", "d", "name", "tide", "arguments", Map.of("day", 2)));
        var trace = understood(
                span(1).with("gen_ai.operation.name", "invoke_agent"),
                span(4).below(1)
                        .with(call("Low tide?", "I look."))
                        .with("gen_ai.output.messages", json(List.of(Map.of("role", "assistant", "parts", calling)))),
                span(2).below(1)
                        .with("openinference.span.kind", "TOOL")
                        .with("tool.name", "tide")
                        .with("output.value", "six"),
                span(3).below(1)
                        .with("openinference.span.kind", "TOOL")
                        .with("tool.name", "tide")
                        .with("output.value", "seven"),
                span(5).below(1)
                        .with("openinference.span.kind", "TOOL")
                        .with("tool.name", "note")
                        .with("output.value", "{}"));

        assertThat(trace.conversation())
                .extracting(turn -> turn.message().role())
                .containsExactly("user", "assistant", "tool", "tool");
        assertThat(trace.conversation().get(2).message().toolResults())
                .containsExactly(new Message.ToolResult("c", "six"));
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

    private static List<Map<String, Object>> talk(String user, String assistant) {
        return List.of(Map.of("role", "user", "content", user), Map.of("role", "assistant", "content", assistant));
    }

    private static Map<String, Object> call(String input, String output) {
        return Map.of(
                "gen_ai.operation.name", "chat",
                "gen_ai.input.messages", json(List.of(Map.of("role", "user", "content", input))),
                "gen_ai.output.messages", json(List.of(Map.of("role", "assistant", "content", output))));
    }

    private static Spans failed(Spans span, String message) {
        return span.event("exception", Map.of("exception.message", message)).failed(null);
    }

    private UnderstoodTrace understood(Spans... spans) {
        return understanding.of(Stream.of(spans).map(Spans::raw).toList());
    }
}
