package errata.annotation.understanding;

import static errata.annotation.understanding.Spans.NOON;
import static errata.annotation.understanding.Spans.id;
import static errata.annotation.understanding.Spans.json;
import static errata.annotation.understanding.Spans.span;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.otlp.JacksonJson;
import errata.annotation.understanding.UnderstoodTrace.Step;
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

/// One trace, sent by several processes whose clocks differ and of which some send nothing.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeveralServicesTest {
    private final TraceUnderstanding understanding = new TraceUnderstanding(Conventions.table(), new JacksonJson());

    @Test
    void the_root_is_declared_or_has_no_parent_or_a_remote_one_or_is_the_earliest() {
        var declared = span(9).below(5).named("declared").with("langfuse.internal.as_root", true);
        var parentless = span(8).named("parentless");
        var remote = span(7).below(99).named("remote");
        var one = span(5).below(6).named("one of two");
        var other = span(6).below(5).named("other of two");

        assertThat(name(declared, parentless, remote, one, other)).isEqualTo("declared");
        assertThat(name(parentless, remote, one, other)).isEqualTo("parentless");
        assertThat(name(remote, one, other)).isEqualTo("remote");
        assertThat(name(one, other)).isEqualTo("one of two");
    }

    @Test
    void spans_whose_parent_has_not_come_stand_below_the_root_with_a_mark() {
        var steps = understood(span(1), span(4).below(1), span(2).below(77), span(3).below(2))
                .steps();

        assertThat(steps).extracting(step -> step.span().id()).containsExactly(id(1), id(2), id(3), id(4));
        assertThat(steps).extracting(Step::depth).containsExactly(0, 1, 2, 1);
        assertThat(steps).extracting(Step::orphan).containsExactly(false, true, false, false);
    }

    @Test
    void what_lies_above_a_declared_root_stays_above_it() {
        var steps = understood(
                        span(1).below(77), span(2).below(1).with("langfuse.internal.as_root", true), span(3).below(78))
                .steps();

        assertThat(steps).extracting(step -> step.span().id()).containsExactly(id(1), id(2), id(3));
        assertThat(steps).extracting(Step::depth).containsExactly(0, 1, 2);
    }

    @Test
    void the_calls_of_all_services_are_heard_and_counted() {
        var trace = understood(
                span(1).resource("service.name", "edge"),
                chat(span(2).below(1).resource("service.name", "planner"), "Plan", "Done", 10),
                chat(span(3).below(1).resource("service.name", "writer"), "Write", "Written", 5));

        assertThat(trace.summary().inputTokens()).isEqualTo(15);
        assertThat(trace.summary().service()).isEqualTo("edge");
        assertThat(trace.conversation())
                .extracting(turn -> turn.message().text())
                .containsExactly("Plan", "Done", "Write", "Written");
        assertThat(trace.steps().get(2).span().resource()).isEqualTo(Map.of("service.name", "writer"));
    }

    @Test
    void a_child_that_began_before_its_parent_stands_below_it() {
        var early = NOON.minusSeconds(20);
        var trace = understood(
                span(1).at(NOON, NOON.plusSeconds(3)),
                chat(span(2).below(1).at(early, early.plusSeconds(1)), "Hello", "Hi", 1),
                span(3).below(2).at(NOON.plusSeconds(1), NOON.plusSeconds(2)));

        assertThat(trace.steps()).extracting(Step::depth).containsExactly(0, 1, 2);
        assertThat(trace.summary().startedAt()).isEqualTo(NOON);
        assertThat(trace.summary().endedAt()).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void what_is_older_than_clocks_differ_stands_as_told() {
        var before = NOON.minusSeconds(3_600);
        var facts = understood(
                        span(1).at(NOON, NOON.plusSeconds(3)), span(2).below(1).at(before, NOON))
                .summary();

        assertThat(facts.startedAt()).isEqualTo(before);
    }

    @Test
    void a_trace_that_ran_only_on_a_slow_clock_does_not_end_before_it_began() {
        var early = NOON.minusSeconds(30);
        var facts = understood(span(1).at(NOON, NOON), span(2).below(1).at(early, early.plusSeconds(1)))
                .summary();

        assertThat(facts.endedAt()).isAfterOrEqualTo(facts.startedAt());
    }

    @Test
    void calls_are_heard_in_the_order_of_the_tree_whatever_the_clocks_say() {
        var early = NOON.minusSeconds(30);
        var trace = understood(
                span(1).at(NOON, NOON.plusSeconds(9)),
                chat(span(2).below(1).at(NOON.plusSeconds(1), NOON.plusSeconds(2)), "Plan", "Ask the writer", 1),
                span(3).below(1).at(NOON.plusSeconds(3), NOON.plusSeconds(4)),
                chat(span(4).below(3).at(early, early.plusSeconds(1)), "Write", "Written", 1));

        assertThat(trace.conversation())
                .extracting(turn -> turn.message().text())
                .containsExactly("Plan", "Ask the writer", "Write", "Written");
    }

    @Test
    void thousands_of_spans_in_any_order_with_loops_and_gaps_are_all_shown() {
        var random = new Random(7);
        var spans = new ArrayList<RawSpan>();
        for (int i = 1; i <= 3_000; i++) {
            var span = span(i).with("gen_ai.operation.name", i % 3 == 0 ? "chat" : "execute_tool");
            spans.add((i == 1 ? span : span.below(1 + random.nextInt(3_300))).raw());
        }
        Collections.shuffle(spans, random);
        var steps = understanding.of(spans).steps();

        assertThat(steps).hasSize(3_000);
        assertThat(steps.stream().map(step -> step.span().id()).distinct()).hasSize(3_000);
    }

    @Test
    void a_chain_of_thousands_of_parents_is_no_trouble() {
        var spans = new ArrayList<RawSpan>();
        for (int i = 1; i <= 3_000; i++) {
            spans.add((i == 1 ? span(i) : span(i).below(i - 1)).raw());
        }

        assertThat(understanding.of(spans).steps().getLast().depth()).isEqualTo(2_999);
    }

    private static Spans chat(Spans span, String input, String output, long tokens) {
        return span.with("gen_ai.operation.name", "chat")
                .with("gen_ai.usage.input_tokens", tokens)
                .with("gen_ai.input.messages", json(List.of(Map.of("role", "user", "content", input))))
                .with("gen_ai.output.messages", json(List.of(Map.of("role", "assistant", "content", output))));
    }

    private String name(Spans... spans) {
        return understood(spans).summary().name();
    }

    private UnderstoodTrace understood(Spans... spans) {
        return understanding.of(Stream.of(spans).map(Spans::raw).toList());
    }
}
