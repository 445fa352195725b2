package errata.annotation.retaining;

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
class RetentionIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String OLD = "2026-01-05";

    OwnerSql sql;
    OwnLibrary library;

    @Test
    void an_old_day_goes_but_what_was_read_or_drawn_stays() {
        for (int i = 1; i <= 4; i++) {
            library.send(Spans.root(i, NOON, "Question " + i, "Answer"));
        }
        library.lists(4);
        sql.run("select ensure_piece_day(?::date)", OLD);
        sql.run("update trace_piece set day = ?::date where project = ?", OLD, library.project());
        sql.run("update trace set day = ?::date where project = ?", OLD, library.project());
        sql.run("select pin_trace(?, ?)", library.project(), Spans.traceId(1));
        sql.run(
                "insert into sample values (?, gen_random_uuid(), 'half drawn', 'uniform', '', now(), 'local', 4, 1, '', 1)",
                library.project());
        sql.run(
                "insert into sample_trace select project, sample_id, 1, ?, 0.25, 'all' from sample where project = ?",
                Spans.traceId(2),
                library.project());

        var plan = given().post("/api/retention?dryRun=true&days=30").jsonPath();
        var day = plan.getMap("days.find { it.day == '" + OLD + "' }");
        assertThat(day).containsEntry("traces", 4).containsEntry("pinned", 1).containsEntry("drop", true);
        assertThat(library.ids(Map.of())).hasSize(4);

        given().post("/api/retention?days=30").then().statusCode(200);

        assertThat(library.ids(Map.of())).containsExactlyInAnyOrder(Spans.traceId(1), Spans.traceId(2));
        library.get("traces/" + Spans.traceId(2)).then().statusCode(200);
        var facets = library.get("traces/facets").jsonPath();
        assertThat(facets.getInt("of")).isEqualTo(2);
        assertThat(facets.getInt("facets.service[0].count")).isEqualTo(2);
        assertThat(library.ids(Map.of("q", "question"))).hasSize(2);
    }

    @Test
    void without_a_rule_nothing_is_dropped() {
        given().post("/api/retention").then().statusCode(400);
        given().post("/api/retention?days=0").then().statusCode(400);
    }
}
