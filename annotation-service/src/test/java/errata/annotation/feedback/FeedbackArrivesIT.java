package errata.annotation.feedback;

import static errata.annotation.arriving.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.AnnotationBackends;
import errata.annotation.arriving.OwnLibrary;
import errata.annotation.arriving.Spans;
import errata.annotation.aside.RejectedTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
class FeedbackArrivesIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    OwnLibrary library;

    @Test
    void feedback_that_came_before_its_trace_joins_it() {
        say("one", "\"traceId\":\"" + Spans.traceId(1) + "\"", "helpful", 0.25, NOON);
        say("two", "\"externalId\":\"case-7\"", "polite", 1, NOON);
        library.send(Spans.of(1, 1, null, NOON, Map.of("errata.external_id", "case-7", "input.value", "Hello")));

        eventually(() -> library.ids(Map.of("feedback", "polite")), ids -> ids.size() == 1);

        assertThat(library.ids(Map.of("feedback", "helpful"))).containsExactly(Spans.traceId(1));
        assertThat(library.ids(Map.of("feedback.helpful", "<0.5"))).containsExactly(Spans.traceId(1));
        assertThat(library.ids(Map.of("feedback.helpful", ">=0.5"))).isEmpty();
        assertThat(library.ids(Map.of("feedback.helpful", "yes"))).containsExactly(Spans.traceId(1));
        var detail = library.get("traces/" + Spans.traceId(1)).jsonPath();
        assertThat(detail.getList("feedback.name")).containsExactlyInAnyOrder("helpful", "polite");
        assertThat(detail.getInt("trace.revision")).isOne();
    }

    @Test
    void of_the_same_feedback_what_was_received_later_stands_in_whatever_order_it_comes() {
        library.send(Spans.root(2, NOON, "Ready?", "Yes."));
        var about = "\"traceId\":\"" + Spans.traceId(2) + "\"";
        say("three", about, "rating", 5, NOON.plusSeconds(60));
        say("three", about, "rating", 1, NOON);
        say("four", about, "last", 1, NOON);

        eventually(() -> library.ids(Map.of("feedback", "last")), ids -> ids.size() == 1);

        assertThat(library.ids(Map.of("feedback.rating", ">=5"))).containsExactly(Spans.traceId(2));
        var list = library.get("traces").jsonPath();
        assertThat(list.getList("items[0].feedback.name")).containsExactlyInAnyOrder("rating", "last");
    }

    @Test
    void annotations_in_spans_are_feedback_and_counted() {
        library.send(Spans.of(
                3,
                1,
                null,
                NOON,
                Map.of(
                        "input.value", "Hello",
                        "annotations.0.annotation.name", "tone",
                        "annotations.0.annotation.label", "rude")));

        eventually(() -> library.ids(Map.of("feedback.tone", "rude")), ids -> ids.size() == 1);

        var facets = library.get("traces/facets").jsonPath();
        assertThat(facets.getString("facets.feedback[0].value")).isEqualTo("tone");
        assertThat(facets.getString("facets.feedbackLabels.tone[0].value")).isEqualTo("rude");
    }

    @Test
    void an_evaluation_that_names_an_answer_is_about_the_span_that_got_it() {
        library.send(Spans.carrier(
                5,
                9,
                NOON,
                "gen_ai.evaluation.result",
                Map.of(
                        "gen_ai.evaluation.name", "courtesy",
                        "gen_ai.evaluation.score.label", "curt",
                        "gen_ai.response.id", "answer-5")));
        library.send(Spans.root(5, NOON, "Ready?", "Yes."));
        library.send(Spans.of(5, 3, 1L, NOON, Map.of("gen_ai.response.id", "answer-5")));
        eventually(
                () -> library.get("traces/" + Spans.traceId(5)).jsonPath().getList("spans"),
                spans -> spans != null && spans.size() == 2);

        var detail = library.get("traces/" + Spans.traceId(5)).jsonPath();

        assertThat(detail.getString("feedback[0].label")).isEqualTo("curt");
        assertThat(detail.getString("feedback[0].spanId")).isEqualTo("%016x".formatted(3));
    }

    @Test
    void feedback_that_cannot_be_kept_is_put_aside_and_holds_up_nobody() {
        library.send(Spans.root(4, NOON, "Ready?", "Yes."));
        var about = "\"traceId\":\"" + Spans.traceId(4) + "\"";
        var far = Instant.parse("+999999999-01-01T00:00:00Z");
        say("far", about, "far", 1, far);
        say("odd", about + ",\"metadata\":{\"path\":\"C:\\\\u0000\\u0000\",\"n\":1e400}", "odd", 1, NOON);
        library.hears("errata.feedback", "{");
        say("good", about, "good", 1, NOON);

        eventually(() -> library.ids(Map.of("feedback", "good")), ids -> ids.size() == 1);

        assertThat(library.ids(Map.of("feedback", "odd"))).containsExactly(Spans.traceId(4));
        assertThat(library.ids(Map.of("feedback", "far"))).isEmpty();
        assertThat(new RejectedTopic(library.bootstrap()).codesOf(library.project()))
                .containsExactly("not-feedback", "not-feedback");
    }

    private void say(String id, String about, String name, double score, Instant receivedAt) {
        var json =
                "{\"id\":\"%s\",\"project\":\"%s\",%s,\"name\":\"%s\",\"score\":%s,\"label\":\"yes\",\"source\":\"user\","
                        .formatted(id, library.project(), about, name, score);
        json += "\"at\":\"%s\",\"receivedAt\":\"%s\",\"via\":\"api\"}".formatted(receivedAt, receivedAt);
        library.hears("errata.feedback", json);
    }
}
