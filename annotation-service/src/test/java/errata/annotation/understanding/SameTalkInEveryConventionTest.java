package errata.annotation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.otlp.JacksonJson;
import errata.annotation.otlp.OtlpFixture;
import errata.annotation.understanding.Message.ToolCall;
import errata.annotation.understanding.Message.ToolResult;
import errata.annotation.understanding.convention.Conventions;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A visitor asks when the lighthouse opens, the guide looks it up and answers. Each fixture tells this in the words of
/// one convention, children first.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SameTalkInEveryConventionTest {
    private static final String QUESTION = "When does the lighthouse open?";
    private static final String ANSWER = "The lighthouse opens at nine.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gen-ai",
                "gen-ai-events",
                "openinference",
                "vercel-ai",
                "langfuse",
                "traceloop",
                "langsmith",
                "mlflow",
                "imported"
            })
    @Retention(RetentionPolicy.RUNTIME)
    private @interface InEveryConvention {}

    private final TraceUnderstanding understanding = new TraceUnderstanding(Conventions.table(), new JacksonJson());

    @InEveryConvention
    void it_reads_as_one_conversation(String fixture) {
        var messages =
                understood(fixture).conversation().stream().map(Turn::message).toList();

        assertThat(messages)
                .extracting(Message::role)
                .containsExactly("system", "user", "assistant", "tool", "assistant");
        assertThat(messages.get(1).text()).isEqualTo(QUESTION);
        assertThat(messages.get(2).toolCalls())
                .containsExactly(new ToolCall("call_1", "opening_hours", Map.of("place", "lighthouse")));
        assertThat(messages.get(3).toolResults())
                .extracting(ToolResult::result)
                .containsExactly(Map.of("opens", "09:00"));
        assertThat(messages.get(4).text()).isEqualTo(ANSWER);
    }

    @InEveryConvention
    void its_facts_are_the_same(String fixture) {
        var facts = understood(fixture).summary();

        assertThat(facts.input()).isEqualTo(QUESTION);
        assertThat(facts.output()).isEqualTo(ANSWER);
        assertThat(facts.sessionId()).isEqualTo("visit-3");
        assertThat(facts.userId()).isEqualTo("visitor-9");
        assertThat(facts.model()).isEqualTo("harbour-1");
        assertThat(facts.inputTokens()).isEqualTo(74);
        assertThat(facts.outputTokens()).isEqualTo(17);
        assertThat(facts.service()).isEqualTo("harbour-guide");
        assertThat(facts.release()).isEqualTo("2.1.0");
        assertThat(facts.environment()).isEqualTo("staging");
        assertThat(facts.failed()).isFalse();
        assertThat(facts.hasRoot()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openinference", "vercel-ai", "langfuse", "langsmith"})
    void tags_and_metadata_are_found(String fixture) {
        var facts = understood(fixture).summary();

        assertThat(facts.tags()).containsExactly("summer", "pier");
        assertThat(facts.metadata()).isEqualTo(Map.of("plan", "day ticket"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gen-ai", "openinference", "vercel-ai", "langfuse", "traceloop", "langsmith", "mlflow"})
    void the_steps_stand_in_order_below_their_root(String fixture) {
        var steps = understood(fixture).steps();

        assertThat(steps).extracting(UnderstoodTrace.Step::depth).containsExactly(0, 1, 1, 1);
        assertThat(steps.subList(1, 4))
                .extracting(step -> step.span().kind())
                .containsExactly(SpanKind.LLM, SpanKind.TOOL, SpanKind.LLM);
        assertThat(steps.get(2).span().toolName()).isEqualTo("opening_hours");
        assertThat(steps.get(2).span().output()).isEqualTo("{\"opens\":\"09:00\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gen-ai", "gen-ai-events", "openinference", "vercel-ai", "langfuse", "traceloop", "langsmith"})
    void the_order_of_arrival_does_not_matter(String fixture) {
        var spans = spans(fixture);
        var expected = understanding.of(spans);

        for (int seed = 0; seed < 20; seed++) {
            var shuffled = new ArrayList<>(spans);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(understanding.of(shuffled)).isEqualTo(expected);
        }
    }

    private UnderstoodTrace understood(String fixture) {
        return understanding.of(spans(fixture));
    }

    private static List<RawSpan> spans(String fixture) {
        return OtlpFixture.byTrace(OtlpFixture.named(fixture))
                .values()
                .iterator()
                .next();
    }
}
