package errata.annotation.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
class SamplingByStrataIT {
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
    void a_stratified_sample_draws_from_every_stratum_and_tells_how_far_each_is_read() {
        change("release = case when external_id in ('case-1', 'case-2', 'case-3', 'case-4') then 'r2' else 'r1' end");

        var sample = drawn(
                Map.of("strategy", "stratified", "size", 8, "strata", Map.of("by", "release", "allocation", "equal")));

        assertThat(sample.getList("strata.name")).containsExactly("r1", "r2");
        assertThat(sample.getList("strata.population")).containsExactly(36, 4);
        assertThat(sample.getList("strata.drawn")).containsExactly(4, 4);
        assertThat(sample.getDouble("traces.find { it.stratum == 'r1' }.inclusion"))
                .isCloseTo(4 / 36.0, within(1e-6));
        assertThat(sample.getDouble("traces.find { it.stratum == 'r2' }.inclusion"))
                .isEqualTo(1.0);

        room.review("ann", "%032x".formatted(1), "fail");
        room.review("ann", "%032x".formatted(2), "pass");
        var listed = room.as("ann").get(room.at("samples")).jsonPath();
        assertThat(listed.getString("items[0].strategy")).isEqualTo("stratified");
        assertThat(listed.getString("items[0].toldApartBy")).isEqualTo("release");
        assertThat(listed.getString("items[0].allocation")).isEqualTo("equal");
        assertThat(listed.getList("items[0].strata.reviewed")).containsExactly(0, 2);
        assertThat(listed.getList("items[0].strata.failing")).containsExactly(0, 1);
        assertThat(listed.getInt("items[0].reviewed")).isEqualTo(2);
        var one = room.as("ann")
                .get(room.at("samples/" + sample.getString("sampleId")))
                .jsonPath();
        assertThat(one.getList("traces.stratum", String.class)).hasSize(8).contains("r1", "r2");
    }

    @Test
    void a_sample_by_feedback_takes_half_of_what_was_negative() {
        IntStream.rangeClosed(1, 10)
                .forEach(i -> feedback(i, i % 2 == 0 ? 0.0 : null, i % 2 == 0 ? null : "thumbs-down"));
        IntStream.rangeClosed(8, 16).forEach(i -> feedback(i, 1.0, "great"));
        feedback(20, null, "hm");

        var sample = drawn(Map.of("strategy", "feedback", "size", 12));

        assertThat(sample.getList("strata.name")).containsExactly("negative", "none", "positive");
        assertThat(sample.getList("strata.population")).containsExactly(10, 24, 6);
        assertThat(sample.getList("strata.drawn")).containsExactly(6, 3, 3);
        assertThat(sample.getString("design.allocation")).isEqualTo("negative-first");
        var taken = taken(sample.getString("traces.find { it.stratum == 'negative' }.traceId"));
        assertThat(taken.getString("feedback")).isEqualTo("negative");
    }

    @Test
    void dimensions_are_strata_and_facts() {
        change(
                "marks = array['metadata.dimension.persona' || e'\\x1f' || case when external_id < 'case-2' then 'expert' "
                        + "else 'newcomer' end, 'metadata.dimension.email' || e'\\x1f' || 'a@mail.example', 'tag' || e'\\x1f' || 'x']");

        var sample = drawn(Map.of(
                "strategy",
                "stratified",
                "strata",
                Map.of("by", "dimension.persona", "sizes", Map.of("expert", 4, "newcomer", 2, "robot", 3))));

        assertThat(sample.getList("strata.name")).containsExactly("expert", "newcomer", "robot");
        assertThat(sample.getList("strata.population")).containsExactly(11, 29, 0);
        assertThat(sample.getList("strata.drawn")).containsExactly(4, 2, 0);
        var taken = taken(sample.getString("traces.find { it.stratum == 'expert' }.traceId"));
        assertThat(taken.getMap("dimensions")).isEqualTo(Map.of("persona", "expert"));
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

    /// The facts with which a trace was taken up.
    private JsonPath taken(String trace) {
        var events = room.as("ann").get(room.at("events/annotation")).jsonPath();
        events.setRootPath(
                "items.find { it.type == 'annotation.trace-taken-up' && it.data.trace == '" + trace + "' }.data.facts");
        return events;
    }
}
