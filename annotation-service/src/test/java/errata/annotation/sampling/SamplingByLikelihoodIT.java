package errata.annotation.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.AnnotationBackends;
import errata.annotation.reading.Room;
import errata.annotation.reading.Rooms;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Samples by how likely a trace failed, and questions that do not fit together.
@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
class SamplingByLikelihoodIT {
    Rooms rooms;

    private Drawable project;

    @BeforeEach
    void a_project_of_40_traces() {
        project = Drawable.of(40, rooms);
    }

    @Test
    void what_is_likely_to_have_failed_is_drawn_more_often() {
        project.say(
                "failed = external_id in ('case-1', 'case-2'), output = case when external_id = 'case-3' then null else 'Late.' end, "
                        + "marks = case when external_id in ('case-4', 'case-5') then array['toolError' || e'\\x1f' || 'find'] else '{}' end");
        project.feedback(4, 0.1, null);

        var sample = project.drawn(Map.of("strategy", "likelihood", "size", 10));

        assertThat(sample.getList("traces")).hasSize(10);
        assertThat(sample.getList("strata.name"))
                .containsExactly("error", "negative-feedback", "no-answer", "nothing-told", "tool-error");
        assertThat(sample.getList("strata.population")).containsExactly(2, 1, 1, 35, 1);
        assertThat(sample.getList("traces.traceId"))
                .contains("%032x".formatted(1), "%032x".formatted(2), "%032x".formatted(4));
        assertThat(sample.getList("traces.inclusion", Double.class)).allMatch(pi -> pi > 0 && pi <= 1);

        var told = project.drawn(
                Map.of("strategy", "likelihood", "size", 3, "scores", Map.of("%032x".formatted(30), 1.0)));
        assertThat(told.getList("strata.name")).containsExactly("high", "low", "middle", "untold");
        assertThat(told.getList("strata.population")).containsExactly(1, 0, 0, 39);
        assertThat(told.getList("traces.traceId")).contains("%032x".formatted(30));
    }

    @Test
    void what_does_not_fit_together_is_refused_and_says_what_to_do() {
        Room.refused(project.draw(Map.of("strategy", "stratified", "size", 3)), 400, "VALUE_INVALID");
        Room.refused(
                project.draw(Map.of("strategy", "uniform", "size", 3, "strata", Map.of("by", "service"))),
                400,
                "VALUE_INVALID");
        Room.refused(
                project.draw(Map.of("strategy", "stratified", "size", 3, "strata", Map.of("by", "mood"))),
                400,
                "VALUE_INVALID");
        Room.refused(
                project.draw(Map.of("strategy", "feedback", "size", 3, "strata", Map.of("by", "service"))),
                400,
                "VALUE_INVALID");
        Room.refused(
                project.draw(Map.of("strategy", "likelihood", "size", 3, "scores", Map.of("t", 2))),
                400,
                "VALUE_INVALID");
        Room.refused(
                project.draw(Map.of(
                        "strategy",
                        "stratified",
                        "size",
                        3,
                        "strata",
                        Map.of("by", "service", "sizes", Map.of("desk", 4)))),
                400,
                "VALUE_INVALID");
        var nothing = "{\"strategy\":\"likelihood\",\"size\":3,\"scores\":{\"t\":null}}";
        assertThat(project.room()
                        .as("ann")
                        .body(nothing)
                        .post(project.room().at("samples"))
                        .statusCode())
                .isEqualTo(400);
        IntStream.rangeClosed(41, 101).forEach(project.room()::trace);
        project.say("release = external_id");
        Room.refused(
                project.draw(Map.of("strategy", "stratified", "size", 3, "strata", Map.of("by", "release"))),
                422,
                "STRATA_TOO_MANY");
    }
}
