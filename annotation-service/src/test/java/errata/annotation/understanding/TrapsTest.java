package errata.annotation.understanding;

import static errata.annotation.understanding.Spans.id;
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
