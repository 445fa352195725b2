package errata.annotation.understanding.feedback;

import static errata.annotation.understanding.Spans.TRACE;
import static errata.annotation.understanding.Spans.id;
import static errata.annotation.understanding.Spans.span;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.otlp.JacksonJson;
import errata.annotation.understanding.RawSpan;
import errata.annotation.understanding.Spans;
import errata.annotation.understanding.feedback.ReadFeedback.Source;
import errata.annotation.understanding.feedback.ReadFeedback.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedbackReadingTest {
    private static final String OTHER_TRACE = "%032x".formatted(77);
    private static final Map<String, Object> EVALUATION = Map.of(
            "gen_ai.evaluation.name", "courtesy",
            "gen_ai.evaluation.score.value", 0.25,
            "gen_ai.evaluation.score.label", "curt",
            "gen_ai.evaluation.explanation", "No greeting.");

    private final FeedbackReading reading = new FeedbackReading(new JacksonJson());

    @Test
    void an_evaluation_event_is_about_its_span() {
        var feedback = only(span(3).event("gen_ai.evaluation.result", EVALUATION));

        assertThat(feedback.name()).isEqualTo("courtesy");
        assertThat(feedback.score()).isEqualTo(0.25);
        assertThat(feedback.label()).isEqualTo("curt");
        assertThat(feedback.explanation()).isEqualTo("No greeting.");
        assertThat(feedback.source()).isEqualTo(Source.CODE);
        assertThat(feedback.target()).isEqualTo(Target.span(TRACE, id(3)));
    }

    @Test
    void an_evaluation_that_came_as_a_log_is_about_the_span_the_log_names() {
        var feedback = only(span(9).below(3).with("errata.log", true).event("gen_ai.evaluation.result", EVALUATION));

        assertThat(feedback.target()).isEqualTo(Target.span(TRACE, id(3)));
    }

    @Test
    void a_log_without_a_span_names_the_answer_it_is_about() {
        var told = new java.util.HashMap<>(EVALUATION);
        told.put("gen_ai.response.id", "answer-5");
        var feedback = only(span(9).with("errata.log", true).event("gen_ai.evaluation.result", told));

        assertThat(feedback.target()).isEqualTo(new Target(TRACE, null, null, "answer-5"));
    }

    @Test
    void annotations_and_evaluations_of_openinference_are_equivalent() {
        for (var word : List.of("annotation", "evaluation")) {
            var key = word + "s.0." + word + ".";
            var feedback = only(span(3).with(key + "name", "grounded")
                    .with(key + "score", 1L)
                    .with(key + "label", "yes")
                    .with(key + "explanation", "The timetable says so.")
                    .with(key + "annotator_kind", "HUMAN")
                    .with(key + "identifier", "rater-2")
                    .with(key + "metadata", "{\"round\":2}"));

            assertThat(feedback.name()).isEqualTo("grounded");
            assertThat(feedback.score()).isEqualTo(1.0);
            assertThat(feedback.label()).isEqualTo("yes");
            assertThat(feedback.explanation()).isEqualTo("The timetable says so.");
            assertThat(feedback.source()).isEqualTo(Source.HUMAN);
            assertThat(feedback.identifier()).isEqualTo("rater-2");
            assertThat(feedback.metadata()).isEqualTo(Map.of("round", 2));
            assertThat(feedback.target()).isEqualTo(Target.span(TRACE, id(3)));
            assertThat(feedback.at()).isEqualTo(Spans.NOON.plusSeconds(3));
        }
    }

    @Test
    void an_annotation_may_be_about_the_trace_or_the_session() {
        var all = reading.of(span(3).with("session.id", "visit-1")
                .with("trace.annotations.0.annotation.name", "solved")
                .with("trace.annotations.0.annotation.label", "no")
                .with("session.evaluations.0.evaluation.name", "mood")
                .with("session.evaluations.0.evaluation.score", 2)
                .raw());

        assertThat(all)
                .extracting(ReadFeedback::target)
                .containsExactlyInAnyOrder(Target.span(TRACE, null), new Target(TRACE, null, "visit-1", null));
    }

    @Test
    void an_annotation_made_later_is_about_what_it_links_to() {
        var later = span(5).link(OTHER_TRACE, id(3))
                .with("annotations.0.annotation.name", "solved")
                .with("annotations.0.annotation.score", 0L);

        assertThat(FeedbackReading.isPostHocAnnotation(later.raw())).isTrue();
        assertThat(only(later).target()).isEqualTo(Target.span(OTHER_TRACE, id(3)));
    }

    @Test
    void a_span_with_work_of_its_own_is_a_step_though_it_links_and_annotates() {
        var working = span(5).link(OTHER_TRACE, id(3))
                .with("annotations.0.annotation.name", "solved")
                .with("annotations.0.annotation.score", 0L)
                .with("input.value", "When?");

        assertThat(FeedbackReading.isPostHocAnnotation(working.raw())).isFalse();
        assertThat(only(working).target()).isEqualTo(Target.span(TRACE, id(5)));
        assertThat(FeedbackReading.isPostHocAnnotation(
                        span(5).with("input.value", "When?").raw()))
                .isFalse();
    }

    @Test
    void what_says_nothing_is_no_feedback() {
        var spans = span(3).with("annotations.0.annotation.name", "solved")
                .with("annotations.1.annotation.score", 1)
                .with("annotations.2.annotation.name", "odd")
                .with("annotations.2.annotation.score", Double.NaN)
                .event("gen_ai.evaluation.result", Map.of("gen_ai.evaluation.name", "x"))
                .event("gen_ai.evaluation.result", Map.of())
                .raw();

        assertThat(reading.of(spans)).isEmpty();
    }

    @Test
    void the_same_feedback_keeps_its_id_when_its_score_changes() {
        var first =
                only(span(3).with("annotations.0.annotation.name", "solved").with("annotations.0.annotation.score", 0));
        var second =
                only(span(3).with("annotations.0.annotation.name", "solved").with("annotations.0.annotation.score", 1));

        assertThat(first.id()).isEqualTo(second.id()).hasSize(32);
    }

    @Test
    void feedback_of_one_name_on_one_span_is_told_apart() {
        var all = reading.of(span(3).event("gen_ai.evaluation.result", EVALUATION)
                .event("gen_ai.evaluation.result", EVALUATION)
                .raw());

        assertThat(all).hasSize(2).extracting(ReadFeedback::id).doesNotHaveDuplicates();
    }

    private ReadFeedback only(Spans span) {
        RawSpan raw = span.raw();
        assertThat(reading.of(raw)).hasSize(1);
        return reading.of(raw).getFirst();
    }
}
