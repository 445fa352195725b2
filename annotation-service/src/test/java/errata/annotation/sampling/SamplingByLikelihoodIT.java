package errata.annotation.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.AnnotationBackends;
import errata.annotation.codebook.Codebooks;
import errata.annotation.codebook.Taxonomy;
import errata.annotation.reading.Room;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Samples by how likely a trace failed, and questions that do not fit together.
@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
class SamplingByLikelihoodIT {
    @Inject
    Pool pool;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    Taxonomy taxonomy;

    private Room room;

    @BeforeEach
    void a_project_of_40_traces() {
        room = Room.opened(kafka, pool);
        taxonomy.tells(room.project(), Codebooks.codebook());
        IntStream.rangeClosed(1, 40).forEach(room::trace);
    }

    @Test
    void what_is_likely_to_have_failed_is_drawn_more_often() {
        change(
                "failed = external_id in ('case-1', 'case-2'), output = case when external_id = 'case-3' then null else 'Late.' end, "
                        + "marks = case when external_id in ('case-4', 'case-5') then array['toolError' || e'\\x1f' || 'find'] else '{}' end");
        feedback(4, 0.1, null);

        var sample = drawn(Map.of("strategy", "likelihood", "size", 10));

        assertThat(sample.getList("traces")).hasSize(10);
        assertThat(sample.getList("strata.name"))
                .containsExactly("error", "negative-feedback", "no-answer", "nothing-told", "tool-error");
        assertThat(sample.getList("strata.population")).containsExactly(2, 1, 1, 35, 1);
        assertThat(sample.getList("traces.traceId"))
                .contains("%032x".formatted(1), "%032x".formatted(2), "%032x".formatted(4));
        assertThat(sample.getList("traces.inclusion", Double.class)).allMatch(pi -> pi > 0 && pi <= 1);

        var told = drawn(Map.of("strategy", "likelihood", "size", 3, "scores", Map.of("%032x".formatted(30), 1.0)));
        assertThat(told.getList("strata.name")).containsExactly("high", "low", "middle", "untold");
        assertThat(told.getList("strata.population")).containsExactly(1, 0, 0, 39);
        assertThat(told.getList("traces.traceId")).contains("%032x".formatted(30));
    }

    @Test
    void what_does_not_fit_together_is_refused_and_says_what_to_do() {
        Room.refused(draw(Map.of("strategy", "stratified", "size", 3)), 400, "VALUE_INVALID");
        Room.refused(
                draw(Map.of("strategy", "uniform", "size", 3, "strata", Map.of("by", "service"))),
                400,
                "VALUE_INVALID");
        Room.refused(
                draw(Map.of("strategy", "stratified", "size", 3, "strata", Map.of("by", "mood"))),
                400,
                "VALUE_INVALID");
        Room.refused(
                draw(Map.of("strategy", "feedback", "size", 3, "strata", Map.of("by", "service"))),
                400,
                "VALUE_INVALID");
        Room.refused(draw(Map.of("strategy", "likelihood", "size", 3, "scores", Map.of("t", 2))), 400, "VALUE_INVALID");
        Room.refused(
                draw(Map.of(
                        "strategy",
                        "stratified",
                        "size",
                        3,
                        "strata",
                        Map.of("by", "service", "sizes", Map.of("desk", 4)))),
                400,
                "VALUE_INVALID");
        var nothing = "{\"strategy\":\"likelihood\",\"size\":3,\"scores\":{\"t\":null}}";
        assertThat(room.as("ann").body(nothing).post(room.at("samples")).statusCode())
                .isEqualTo(400);
        IntStream.rangeClosed(41, 101).forEach(room::trace);
        change("release = external_id");
        Room.refused(
                draw(Map.of("strategy", "stratified", "size", 3, "strata", Map.of("by", "release"))),
                422,
                "STRATA_TOO_MANY");
    }

    private JsonPath drawn(Map<String, Object> body) {
        var response = draw(body);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.jsonPath();
    }

    private Response draw(Map<String, Object> body) {
        return room.as("ann").body(body).post(room.at("samples"));
    }

    private void change(String assignments) {
        run(
                "update trace set " + assignments + " where project = $1",
                Tuple.of(room.project().value()));
    }

    private void feedback(int trace, Double score, String label) {
        var id = "f" + trace + score + label;
        run(
                "insert into feedback (project, id, trace_id, name, score, label, source, at, received_at, via)"
                        + " values ($1, $2, $3, 'helpful', $4, $5, 'user', now(), now(), 'api')",
                Tuple.of(room.project().value(), id, "%032x".formatted(trace), score, label));
    }

    private void run(String statement, Tuple values) {
        pool.preparedQuery(statement).execute(values).await().atMost(Duration.ofSeconds(60));
    }
}
