package errata.annotation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.otlp.JacksonJson;
import errata.annotation.understanding.RawSpan.SpanEvent;
import errata.annotation.understanding.convention.Conventions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What real clients send against expectation.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrapsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final TraceUnderstanding understanding = new TraceUnderstanding(Conventions.table(), new JacksonJson());

    @Test
    void a_refused_call_leaves_only_its_parent() {
        var trace = understanding.of(List.of(failed(
                span(1, null, 0, Map.of("openinference.span.kind", "CHAIN", "input.value", "Refund me")),
                "overloaded")));

        assertThat(trace.summary().failed()).isTrue();
        assertThat(trace.summary().errorMessage()).isEqualTo("overloaded");
        assertThat(trace.summary().input()).isEqualTo("Refund me");
        assertThat(trace.conversation())
                .extracting(turn -> turn.message().text())
                .containsExactly("Refund me");
    }

    @Test
    void an_http_root_takes_its_words_from_the_model_calls() {
        var trace = understanding.of(List.of(
                span(1, null, 0, Map.of("http.request.method", "POST")),
                span(2, 1L, 1, call("Hello", "Hi")),
                span(3, 1L, 2, call("Bye", "See you"))));

        assertThat(trace.summary().input()).isEqualTo("Hello");
        assertThat(trace.summary().output()).isEqualTo("See you");
    }

    @Test
    void an_error_only_in_langfuse_level_is_an_error() {
        var trace = understanding.of(List.of(span(
                1,
                null,
                0,
                Map.of(
                        "langfuse.observation.level", "ERROR",
                        "langfuse.observation.status_message", "no answer"))));

        assertThat(trace.summary().failed()).isTrue();
        assertThat(trace.summary().errorMessage()).isEqualTo("no answer");
    }

    @Test
    void an_error_of_a_child_may_have_been_handled() {
        var trace = understanding.of(
                List.of(span(1, null, 0, Map.of("input.value", "Go")), failed(span(2, 1L, 1, Map.of()), "timeout")));

        assertThat(trace.summary().failed()).isFalse();
        assertThat(trace.steps().get(1).span().error()).isEqualTo("timeout");
    }

    @Test
    void a_chat_span_that_names_a_tool_is_a_chat() {
        var kinds = understanding
                .of(List.of(span(1, null, 0, Map.of("gen_ai.operation.name", "chat", "gen_ai.tool.name", "tide"))))
                .steps();

        assertThat(kinds.getFirst().span().kind()).isEqualTo(SpanKind.LLM);
    }

    @Test
    void langfuse_children_name_the_trace_before_the_root_is_there() {
        var trace = understanding.of(List.of(span(2, 1L, 0, Map.of("langfuse.trace.name", "booking"))));

        assertThat(trace.summary().name()).isEqualTo("booking");
        assertThat(trace.summary().hasRoot()).isFalse();
    }

    @Test
    void outer_spans_do_not_count_tokens_twice() {
        var outer = Map.<String, Object>of("ai.operationId", "ai.generateText", "ai.usage.inputTokens", 145L);
        var inner = Map.<String, Object>of("ai.operationId", "ai.generateText.doGenerate", "ai.usage.inputTokens", 57L);
        var trace = understanding.of(List.of(span(1, null, 0, outer), span(2, 1L, 1, inner)));

        assertThat(trace.summary().inputTokens()).isEqualTo(57);
    }

    @Test
    void parents_in_a_circle_lose_no_span() {
        var trace =
                understanding.of(List.of(span(1, 2L, 0, Map.of()), span(2, 1L, 1, Map.of()), span(3, 3L, 2, Map.of())));

        assertThat(trace.steps()).extracting(step -> step.span().id()).containsExactlyInAnyOrder(id(1), id(2), id(3));
    }

    @Test
    void repeated_short_answers_are_all_told() {
        var first = talk("yes", "Sure?");
        var second = new ArrayList<>(first);
        second.addAll(talk("yes", "Really?"));
        var trace = understanding.of(List.of(
                span(1, null, 0, Map.of("gen_ai.operation.name", "chat", "gen_ai.input.messages", json(first))),
                span(2, 1L, 1, Map.of("gen_ai.operation.name", "chat", "gen_ai.input.messages", json(second)))));

        assertThat(trace.conversation())
                .extracting(turn -> turn.message().text())
                .containsExactly("yes", "Sure?", "yes", "Really?");
    }

    @Test
    void an_answer_that_was_given_before_is_told_again() {
        var given = new ArrayList<>(talk("Hello", "Anything else?"));
        given.add(Map.of("role", "user", "content", "No"));
        var trace = understanding.of(List.of(span(
                1,
                null,
                0,
                Map.of(
                        "gen_ai.operation.name", "chat",
                        "gen_ai.input.messages", json(given),
                        "gen_ai.output.messages",
                                json(talk("", "Anything else?").subList(1, 2))))));

        assertThat(trace.conversation())
                .extracting(turn -> turn.message().text())
                .containsExactly("Hello", "Anything else?", "No", "Anything else?");
    }

    @Test
    void a_tool_nobody_repeats_is_told_where_it_ended() {
        var trace = understanding.of(List.of(
                span(
                        1,
                        null,
                        0,
                        Map.of("openinference.span.kind", "AGENT", "input.value", "Tide?", "output.value", "At six")),
                span(2, 1L, 1, Map.of("openinference.span.kind", "TOOL", "output.value", "{\"low\":6}"))));

        assertThat(trace.conversation())
                .extracting(turn -> turn.message().role())
                .containsExactly("user", "tool", "assistant");
    }

    private static List<Map<String, Object>> talk(String user, String assistant) {
        return List.of(Map.of("role", "user", "content", user), Map.of("role", "assistant", "content", assistant));
    }

    private static String json(Object value) {
        return new JacksonJson().write(value);
    }

    private static Map<String, Object> call(String input, String output) {
        return Map.of(
                "gen_ai.operation.name", "chat",
                "gen_ai.input.messages", json(List.of(Map.of("role", "user", "content", input))),
                "gen_ai.output.messages", json(List.of(Map.of("role", "assistant", "content", output))));
    }

    private static RawSpan failed(RawSpan span, String message) {
        var exception = new SpanEvent("exception", NOON, new Attributes(Map.of("exception.message", message)));
        return new RawSpan(
                span.traceId(),
                span.spanId(),
                span.parentSpanId(),
                span.name(),
                span.startedAt(),
                span.endedAt(),
                true,
                null,
                span.scope(),
                span.attributes(),
                span.resource(),
                List.of(exception),
                List.of());
    }

    private static RawSpan span(long id, @Nullable Long parent, int second, Map<String, Object> attributes) {
        var start = NOON.plusSeconds(second);
        return new RawSpan(
                "%032x".formatted(1),
                id(id),
                parent == null ? null : id(parent),
                "span " + id,
                start,
                start.plusMillis(100),
                false,
                null,
                "test",
                new Attributes(attributes),
                Attributes.NONE,
                List.of(),
                List.of());
    }

    private static String id(long number) {
        return "%016x".formatted(number);
    }
}
