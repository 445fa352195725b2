package errata.annotation.stepping;

import static errata.annotation.understanding.Spans.id;
import static errata.annotation.understanding.Spans.json;
import static errata.annotation.understanding.Spans.span;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.otlp.JacksonJson;
import errata.annotation.understanding.Spans;
import errata.annotation.understanding.TraceUnderstanding;
import errata.annotation.understanding.UnderstoodTrace;
import errata.annotation.understanding.convention.Conventions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// An assistant looks a train up before it answers, twice.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LocatedTest {
    private final TraceUnderstanding understanding = new TraceUnderstanding(Conventions.table(), new JacksonJson());
    private final UnderstoodTrace trace = understood(
            span(1).named("desk").with(Map.of("gen_ai.operation.name", "invoke_agent")),
            span(2).below(1)
                    .with(Map.of("openinference.span.kind", "RETRIEVER"))
                    .named("timetable"),
            span(3).below(1).with(chat("Which train?", call("find_trains"))),
            span(4).below(1).with(tool("find_trains", "R7 at 9")),
            span(5).below(1).with(chat("Which train?", call("find_trains"), answered("R7 at 9"), said("Take R7."))),
            span(6).below(5).named("POST"));

    @Test
    void an_answer_comes_after_the_tool() {
        assertThat(located(5)).isEqualTo(new Located("answer", "find_trains"));
    }

    @Test
    void a_tool_comes_after_it_was_chosen() {
        assertThat(located(4)).isEqualTo(new Located("find_trains", "choice of tool"));
    }

    @Test
    void the_choice_of_a_tool_comes_after_what_was_looked_up() {
        assertThat(located(3)).isEqualTo(new Located("choice of tool", "timetable"));
    }

    @Test
    void what_is_looked_up_first_comes_after_the_question() {
        assertThat(located(2)).isEqualTo(new Located("timetable", "question"));
    }

    @Test
    void the_turn_a_reader_pointed_at_goes_before_the_span() {
        int question = trace.conversation().stream()
                .map(turn -> turn.message().role())
                .toList()
                .indexOf("user");
        var span = trace.conversation().get(question).spanId();
        assertThat(Located.in(trace, span, "messages/" + question)).contains(new Located("question", "question"));
    }

    @Test
    void a_span_that_is_no_step_stands_after_the_last_one_it_is_no_part_of() {
        assertThat(located(6)).isEqualTo(new Located("POST", "find_trains"));
    }

    @Test
    void a_span_the_trace_does_not_have_is_no_step() {
        assertThat(Located.in(trace, id(99), null)).isEmpty();
        assertThat(Located.in(trace, id(5), "messages/999999")).isPresent();
    }

    private Located located(long span) {
        return Located.in(trace, id(span), null).orElseThrow();
    }

    private UnderstoodTrace understood(Spans... spans) {
        return understanding.of(Arrays.stream(spans).map(Spans::raw).toList());
    }

    private static Map<String, Object> tool(String name, String result) {
        return Map.of(
                "gen_ai.operation.name",
                "execute_tool",
                "gen_ai.tool.name",
                name,
                "gen_ai.tool.call.id",
                "c1",
                "gen_ai.tool.call.result",
                result);
    }

    @SafeVarargs
    private static Map<String, Object> chat(String asked, Map<String, Object>... then) {
        var input = new ArrayList<Map<String, Object>>();
        input.add(message("user", Map.of("type", "text", "content", asked)));
        input.addAll(List.of(then).subList(0, then.length - 1));
        return Map.of(
                "gen_ai.operation.name", "chat",
                "gen_ai.input.messages", json(input),
                "gen_ai.output.messages", json(List.of(then[then.length - 1])));
    }

    private static Map<String, Object> call(String tool) {
        return message("assistant", Map.of("type", "tool_call", "id", "c1", "name", tool, "arguments", "{}"));
    }

    private static Map<String, Object> answered(String result) {
        return message("tool", Map.of("type", "tool_call_response", "id", "c1", "response", result));
    }

    private static Map<String, Object> said(String text) {
        return message("assistant", Map.of("type", "text", "content", text));
    }

    private static Map<String, Object> message(String role, Map<String, Object> part) {
        return Map.of("role", role, "parts", List.of(part));
    }
}
