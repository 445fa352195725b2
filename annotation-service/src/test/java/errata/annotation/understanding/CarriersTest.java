package errata.annotation.understanding;

import static errata.annotation.understanding.Spans.NOON;
import static errata.annotation.understanding.Spans.id;
import static errata.annotation.understanding.Spans.span;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.otlp.JacksonJson;
import errata.annotation.understanding.convention.Conventions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What is said in log records belongs to the spans the records name.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CarriersTest {
    private final TraceUnderstanding understanding = new TraceUnderstanding(Conventions.table(), new JacksonJson());

    private final Spans root = span(1).with("http.route", "/chat");
    private final Spans call = span(2).below(1).with("gen_ai.operation.name", "chat");
    private final Spans system =
            log(11, "gen_ai.system.message", Map.of("content", "Be short.")).below(2);
    private final Spans user =
            log(12, "gen_ai.user.message", Map.of("body", "Low tide?")).below(2);
    private final Spans answer = log(
                    10,
                    "gen_ai.choice",
                    Map.of("index", 0L, "finish_reason", "stop", "message", Map.of("content", "At six.")))
            .below(2);

    @Test
    void the_words_in_logs_are_those_of_their_span() {
        var trace = understood(root, call, system, user, answer);

        assertThat(talk(trace)).containsExactly("system: Be short.", "user: Low tide?", "assistant: At six.");
        assertThat(trace.conversation()).extracting(Turn::spanId).containsOnly(id(2));
        assertThat(trace.summary().input()).isEqualTo("Low tide?");
        assertThat(trace.summary().output()).isEqualTo("At six.");
        assertThat(trace.steps().get(1).span().finishReason()).isEqualTo("stop");
    }

    @Test
    void a_log_is_no_step_and_no_root() {
        var trace = understood(user, call, system, answer);

        assertThat(trace.steps()).extracting(step -> step.span().id()).containsExactly(id(2));
        assertThat(trace.summary().spanCount()).isEqualTo(1);
        assertThat(trace.summary().hasRoot()).isFalse();
        assertThat(trace.summary().name()).isEqualTo("span 2");
    }

    @Test
    void logs_that_come_before_their_span_are_read_with_what_is_there() {
        var trace = understood(root, system, user, answer);

        assertThat(talk(trace)).containsExactly("system: Be short.", "user: Low tide?", "assistant: At six.");
        assertThat(trace.summary().spanCount()).isEqualTo(1);
    }

    @Test
    void logs_that_come_before_any_span_are_read_and_do_not_make_a_trace_rooted() {
        var lost = log(13, "gen_ai.user.message", Map.of("content", "Anybody?"));
        var trace = understood(user, answer, lost);

        assertThat(talk(trace)).contains("user: Low tide?", "user: Anybody?", "assistant: At six.");
        assertThat(trace.steps()).isEmpty();
        assertThat(trace.summary().spanCount()).isZero();
        assertThat(trace.summary().hasRoot()).isFalse();
    }

    @Test
    void the_details_of_an_operation_may_come_as_a_log() {
        var details = log(
                        14,
                        "gen_ai.client.inference.operation.details",
                        Map.of(
                                "gen_ai.input.messages",
                                List.of(Map.of("role", "user", "content", "Low tide?")),
                                "gen_ai.output.messages",
                                "[{\"role\":\"assistant\",\"content\":\"At six.\"}]"))
                .below(2);

        assertThat(talk(understood(root, call, details))).containsExactly("user: Low tide?", "assistant: At six.");
    }

    @Test
    void the_order_of_arrival_does_not_matter() {
        var all = new ArrayList<>(
                Stream.of(root, call, system, user, answer).map(Spans::raw).toList());
        var expected = understanding.of(all);

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(all, new Random(seed));
            assertThat(understanding.of(all)).isEqualTo(expected);
        }
    }

    /// All records of a call have one time, as some clients send them.
    private static Spans log(long id, String name, Map<String, Object> told) {
        return span(id).named(name).at(NOON, NOON).with("errata.log", true).event(name, told);
    }

    private static List<String> talk(UnderstoodTrace trace) {
        return trace.conversation().stream()
                .map(turn -> turn.message().role() + ": " + turn.message().text())
                .toList();
    }

    private UnderstoodTrace understood(Spans... spans) {
        return understanding.of(Stream.of(spans).map(Spans::raw).toList());
    }
}
