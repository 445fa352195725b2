package errata.reporting;

import static errata.reporting.History.trace;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import errata.events.CategoryId;
import errata.events.EditKind;
import errata.events.ProjectId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ReportingBackends.class)
class NarrowedRankingIT {
    Wired wired;

    private final History history = new History();
    private final CategoryId late = Thirty.lateInSix(history);

    @Test
    void stale_verdicts_are_left_out_where_asked_for_and_the_link_says_so() {
        var project = new ProjectId("stale-out");
        history.revise(late, EditKind.NARROWED);
        wired.all(project, history);
        Asked.ranking(project, history).then().body("stale", equalTo("counted")).body("ranked[0].stale", equalTo(0));
        String self = given().queryParam("stale", "out")
                .get("/api/projects/stale-out/ranking")
                .then()
                .statusCode(200)
                .body("stale", equalTo("out"))
                .body("ranked[0].stale", equalTo(6))
                .body("ranked[0].count", equalTo(0))
                .body("ranked[0].assessed", equalTo(30))
                .body("ranked[0].rate", nullValue())
                .body("ranked[0].bounds.high", equalTo(0.2f))
                .extract()
                .path("links.self");
        given().get(self).then().body("stale", equalTo("out")).body("ranked[0].stale", equalTo(6));
    }

    @Test
    void how_many_of_a_window_are_not_read_is_not_told() {
        var project = new ProjectId("windowed");
        wired.all(project, history);
        Asked.ranking(project, history).then().body("unreviewed", equalTo(0));
        given().queryParam("from", "2026-01-01T00:00:00Z")
                .queryParam("segment", "service:desk,release:1.4")
                .get("/api/projects/windowed/ranking")
                .then()
                .statusCode(200)
                .body("segment.service", contains("desk"))
                .body("segment.release", contains("1.4"))
                .body("unreviewed", nullValue());
    }

    @Test
    void the_traces_behind_a_bar_are_named() {
        var project = new ProjectId("behind-a-bar");
        wired.all(project, history);
        Asked.ranking(project, history);
        given().queryParam("category", late.toString())
                .get("/api/projects/behind-a-bar/ranking/traces")
                .then()
                .body("items", hasSize(6))
                .body("items[0].traceId", equalTo(trace(1).value()))
                .body("items[0].value", equalTo("present"));
    }
}
