package errata.annotation.remapping;

import static errata.annotation.arriving.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.AnnotationBackends;
import errata.annotation.OwnerSql;
import errata.annotation.arriving.OwnLibrary;
import errata.annotation.arriving.Spans;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemapIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    OwnerSql sql;
    OwnLibrary library;

    @Test
    void traces_are_understood_anew_and_are_no_others() {
        for (int i = 1; i <= 60; i++) {
            library.send(Spans.root(i, NOON.plusSeconds(i), "Question " + i, "Answer"));
        }
        eventually(() -> library.get("traces/stats").jsonPath(), json -> Integer.valueOf(60)
                .equals(json.get("settled")));
        // As an earlier understanding would have left them.
        sql.run(
                "update trace set input = 'misread' where project = ? and trace_id <= ?",
                library.project(),
                Spans.traceId(7));

        given().post(library.at("remap")).then().statusCode(202);
        var run = eventually(() -> library.get("remap").jsonPath(), json -> "done".equals(json.getString("state")));

        assertThat(run.getInt("done")).isEqualTo(60);
        assertThat(run.getInt("changed")).isEqualTo(7);
        var trace = library.list(Map.of("q", "question", "limit", "200"));
        assertThat(trace.getList("items.input")).hasSize(60).doesNotContain("misread");
        assertThat(trace.getList("items.revision")).containsOnly(1);
        assertThat(trace.getInt("items.findAll { it.changedSinceReview }.size()"))
                .isZero();
    }
}
