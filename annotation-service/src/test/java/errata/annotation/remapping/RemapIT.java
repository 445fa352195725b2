package errata.annotation.remapping;

import static errata.annotation.arriving.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.AnnotationBackends;
import errata.annotation.arriving.ProjectsTopic;
import errata.annotation.arriving.Spans;
import errata.annotation.arriving.TracesTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemapIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Inject
    Pool pool;

    private final String project = "m" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void traces_are_understood_anew_and_are_no_others() {
        ProjectsTopic.announce(bootstrap, project);
        try (var topic = new TracesTopic(bootstrap)) {
            for (int i = 1; i <= 60; i++) {
                topic.send(project, Spans.root(i, NOON.plusSeconds(i), "Question " + i, "Answer"));
            }
        }
        var path = "/api/projects/" + project;
        eventually(() -> given().get(path + "/traces/stats").jsonPath(), json -> Integer.valueOf(60)
                .equals(json.get("settled")));
        // As an earlier understanding would have left them.
        pool.preparedQuery("update trace set input = 'misread' where project = $1 and trace_id <= $2")
                .executeAndAwait(Tuple.of(project, Spans.traceId(7)));

        given().post(path + "/remap").then().statusCode(202);
        var run = eventually(
                () -> given().get(path + "/remap").jsonPath(), json -> "done".equals(json.getString("state")));

        assertThat(run.getInt("done")).isEqualTo(60);
        assertThat(run.getInt("changed")).isEqualTo(7);
        var trace = given().queryParams(Map.of("q", "question"))
                .get(path + "/traces?limit=200")
                .jsonPath();
        assertThat(trace.getList("items.input")).hasSize(60).doesNotContain("misread");
        assertThat(trace.getList("items.revision")).containsOnly(1);
        assertThat(trace.getInt("items.findAll { it.changedSinceReview }.size()"))
                .isZero();
    }
}
