package errata.annotation.library;

import static errata.annotation.arriving.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.AnnotationBackends;
import errata.annotation.arriving.OwnLibrary;
import errata.annotation.arriving.Spans;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Filters, counts, and questions that cannot be answered.
@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
class LibraryIsAskedIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    OwnLibrary library;

    @Test
    void filters_narrow_the_list() {
        library.send(Spans.root(1, NOON, "One", "Yes"));
        library.send(Spans.of(2, 1, null, NOON.plusSeconds(60), Map.of("error.type", "timeout")));
        library.lists(2);

        assertThat(library.ids(Map.of("status", "error"))).containsExactly(Spans.traceId(2));
        assertThat(library.ids(Map.of("model", "small-1"))).containsExactly(Spans.traceId(1));
        assertThat(library.ids(Map.of("service", "other"))).isEmpty();
        assertThat(library.ids(Map.of("from", "2026-03-01T12:00:30Z"))).containsExactly(Spans.traceId(2));
        assertThat(library.ids(Map.of("to", "2026-03-01T12:00:30Z"))).containsExactly(Spans.traceId(1));
        assertThat(library.ids(Map.of("outcome", "unreviewed"))).hasSize(2);
        assertThat(library.ids(Map.of("outcome", "fail"))).isEmpty();
        assertThat(library.ids(Map.of("sample", UUID.randomUUID().toString()))).isEmpty();
    }

    @Test
    void the_library_is_counted() {
        library.send(Spans.root(1, NOON, "One", "Yes"));
        library.send(Spans.root(2, NOON.plusSeconds(86_400), "Two", "Yes"));
        library.lists(2);

        var stats = eventually(() -> library.get("traces/stats").jsonPath(), json -> json.getInt("settled") == 2);

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

        library.get("traces?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", org.hamcrest.Matchers.equalTo("QUERY_INVALID"));
    }

    @Test
    void what_is_not_there_is_not_found() {
        arrivedNothing();

        assertThat(code(library.at("traces/" + Spans.traceId(9)))).isEqualTo("TRACE_UNKNOWN");
        assertThat(code(library.at("traces/zzz"))).isEqualTo("TRACE_UNKNOWN");
        assertThat(code("/api/projects/nobody-opened-this/traces")).isEqualTo("PROJECT_UNKNOWN");
    }

    private void arrivedNothing() {
        eventually(() -> library.get("traces").statusCode(), status -> status == 200);
    }

    private static @Nullable String code(String path) {
        return given().get(path).then().statusCode(404).extract().jsonPath().getString("code");
    }
}
