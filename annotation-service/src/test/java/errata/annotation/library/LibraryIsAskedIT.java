package errata.annotation.library;

import static errata.annotation.arriving.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.AnnotationBackends;
import errata.annotation.arriving.ProjectsTopic;
import errata.annotation.arriving.Spans;
import errata.annotation.arriving.TracesTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Filters, counts, and questions that cannot be answered.
@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LibraryIsAskedIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private final String project = "l" + UUID.randomUUID().toString().substring(0, 8);
    private TracesTopic topic;

    @BeforeEach
    void open() {
        ProjectsTopic.announce(bootstrap, project);
        topic = new TracesTopic(bootstrap);
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void filters_narrow_the_list() {
        topic.send(project, Spans.root(1, NOON, "One", "Yes"));
        topic.send(project, Spans.of(2, 1, null, NOON.plusSeconds(60), Map.of("error.type", "timeout")));
        arrived(2);

        assertThat(ids(Map.of("status", "error"))).containsExactly(Spans.traceId(2));
        assertThat(ids(Map.of("model", "small-1"))).containsExactly(Spans.traceId(1));
        assertThat(ids(Map.of("service", "other"))).isEmpty();
        assertThat(ids(Map.of("from", "2026-03-01T12:00:30Z"))).containsExactly(Spans.traceId(2));
        assertThat(ids(Map.of("to", "2026-03-01T12:00:30Z"))).containsExactly(Spans.traceId(1));
        assertThat(ids(Map.of("outcome", "unreviewed"))).hasSize(2);
        assertThat(ids(Map.of("outcome", "fail"))).isEmpty();
        assertThat(ids(Map.of("sample", UUID.randomUUID().toString()))).isEmpty();
    }

    @Test
    void the_library_is_counted() {
        topic.send(project, Spans.root(1, NOON, "One", "Yes"));
        topic.send(project, Spans.root(2, NOON.plusSeconds(86_400), "Two", "Yes"));
        arrived(2);

        var stats = eventually(
                () -> given().get("/api/projects/" + project + "/traces/stats").jsonPath(),
                json -> json.getInt("settled") == 2);

        assertThat(stats.getInt("traces")).isEqualTo(2);
        assertThat(stats.getInt("reviewed")).isZero();
        assertThat(stats.getList("byDay.day")).containsExactly("2026-03-01", "2026-03-02");
        assertThat(stats.getString("facets.service[0].value")).isEqualTo("test-bot");
        assertThat(stats.getInt("facets.model[0].count")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=many", "after=nonsense", "status=fine", "outcome=maybe", "from=yesterday", "sample=first"
            })
    void a_question_that_cannot_be_understood_is_refused(String query) {
        arrivedNothing();

        given().get("/api/projects/" + project + "/traces?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", org.hamcrest.Matchers.equalTo("QUERY_INVALID"));
    }

    @Test
    void what_is_not_there_is_not_found() {
        arrivedNothing();

        assertThat(code("/api/projects/" + project + "/traces/" + Spans.traceId(9)))
                .isEqualTo("TRACE_UNKNOWN");
        assertThat(code("/api/projects/" + project + "/traces/zzz")).isEqualTo("TRACE_UNKNOWN");
        assertThat(code("/api/projects/nobody-opened-this/traces")).isEqualTo("PROJECT_UNKNOWN");
    }

    private void arrivedNothing() {
        eventually(() -> given().get("/api/projects/" + project + "/traces").statusCode(), status -> status == 200);
    }

    private void arrived(int traces) {
        eventually(
                () -> given().get("/api/projects/" + project + "/traces?limit=200")
                        .jsonPath(),
                json -> json.get("items") != null && json.getList("items").size() == traces);
    }

    private List<String> ids(Map<String, String> query) {
        return list(query).getList("items.traceId");
    }

    private JsonPath list(Map<String, String> query) {
        return given().queryParams(query)
                .get("/api/projects/" + project + "/traces")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static @Nullable String code(String path) {
        return given().get(path).then().statusCode(404).extract().jsonPath().getString("code");
    }
}
