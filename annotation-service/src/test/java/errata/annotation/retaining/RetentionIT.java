package errata.annotation.retaining;

import static errata.annotation.arriving.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.AnnotationBackends;
import errata.annotation.arriving.ProjectsTopic;
import errata.annotation.arriving.Spans;
import errata.annotation.arriving.TracesTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetentionIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String OLD = "2026-01-05";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    private final String project = "r" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void an_old_day_goes_but_what_was_read_or_drawn_stays() throws SQLException {
        ProjectsTopic.announce(bootstrap, project);
        try (var topic = new TracesTopic(bootstrap)) {
            for (int i = 1; i <= 4; i++) {
                topic.send(project, Spans.root(i, NOON, "Question " + i, "Answer"));
            }
        }
        eventually(this::traces, found -> found.size() == 4);
        asOwner("select ensure_piece_day('" + OLD + "')");
        asOwner("update trace_piece set day = '%s' where project = '%s'".formatted(OLD, project));
        asOwner("update trace set day = '%s' where project = '%s'".formatted(OLD, project));
        asOwner("select pin_trace('%s', '%s')".formatted(project, Spans.traceId(1)));
        asOwner(
                "insert into sample values ('%s', gen_random_uuid(), 'half drawn', 'uniform', '', now(), 'local', 4, 1, '', 1)"
                        .formatted(project));
        asOwner(
                "insert into sample_trace select project, sample_id, 1, '%s', 0.25, 'all' from sample where project = '%s'"
                        .formatted(Spans.traceId(2), project));

        var plan = given().post("/api/retention?dryRun=true&days=30").jsonPath();
        var day = plan.getMap("days.find { it.day == '" + OLD + "' }");
        assertThat(day).containsEntry("traces", 4).containsEntry("pinned", 1).containsEntry("drop", true);
        assertThat(traces()).hasSize(4);

        given().post("/api/retention?days=30").then().statusCode(200);

        assertThat(traces()).containsExactlyInAnyOrder(Spans.traceId(1), Spans.traceId(2));
        given().get("/api/projects/" + project + "/traces/" + Spans.traceId(2))
                .then()
                .statusCode(200);
        var facets = given().get("/api/projects/" + project + "/traces/facets").jsonPath();
        assertThat(facets.getInt("of")).isEqualTo(2);
        assertThat(facets.getInt("facets.service[0].count")).isEqualTo(2);
        var found = given().queryParams(Map.of("q", "question"))
                .get("/api/projects/" + project + "/traces")
                .jsonPath();
        assertThat(found.getList("items")).hasSize(2);
    }

    @Test
    void without_a_rule_nothing_is_dropped() {
        given().post("/api/retention").then().statusCode(400);
        given().post("/api/retention?days=0").then().statusCode(400);
    }

    private List<String> traces() {
        List<String> ids =
                given().get("/api/projects/" + project + "/traces").jsonPath().getList("items.traceId");
        return ids == null ? List.of() : ids;
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, password)) {
            connection.createStatement().execute(sql);
        }
    }
}
