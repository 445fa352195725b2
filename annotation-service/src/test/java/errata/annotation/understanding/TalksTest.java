package errata.annotation.understanding;

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

/// Conversations that several spans tell, each a part of it or all again.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TalksTest {
    private final TraceUnderstanding understanding = new TraceUnderstanding(Conventions.table(), new JacksonJson());

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

    private static List<Map<String, Object>> talk(String user, String assistant) {
        return List.of(Map.of("role", "user", "content", user), Map.of("role", "assistant", "content", assistant));
    }

    private static Map<String, Object> call(String input, String output) {
        return Map.of(
                "gen_ai.operation.name", "chat",
                "gen_ai.input.messages", json(List.of(Map.of("role", "user", "content", input))),
                "gen_ai.output.messages", json(List.of(Map.of("role", "assistant", "content", output))));
    }

    private UnderstoodTrace understood(Spans... spans) {
        return understanding.of(Stream.of(spans).map(Spans::raw).toList());
    }
}
