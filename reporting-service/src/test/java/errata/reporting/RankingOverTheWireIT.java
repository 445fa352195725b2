package errata.reporting;

import static errata.reporting.History.trace;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import errata.events.CategoryId;
import errata.events.ProjectId;
import errata.events.Verdict;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ReportingBackends.class)
class RankingOverTheWireIT {
    Wired wired;

    private final History history = new History();
    private final CategoryId late = Thirty.lateInSix(history);

    @Test
    void the_ranking_is_told_as_the_contract_says() {
        var project = new ProjectId("contract");
        wired.all(project, history);
        Asked.ranking(project, history)
                .then()
                .statusCode(200)
                .body("clock", equalTo("wall"))
                .body("lens", equalTo("as-was"))
                .body("cut", equalTo("c37.a37.t2"))
                .body("complete", equalTo(true))
                .body("stoppedAt", nullValue())
                .body("basis", equalTo("population"))
                .body("basisNote", equalTo("30 of 120 traces drawn uniformly"))
                .body("outcomes.fail", equalTo(6))
                .body("outcomes.defer", equalTo(0))
                .body("reviewed", equalTo(30))
                .body("ranked", hasSize(1))
                .body("ranked[0].rank", equalTo(1))
                .body("ranked[0].category", equalTo(late.toString()))
                .body("ranked[0].severity", equalTo("major"))
                .body("ranked[0].weight", equalTo(5))
                .body("ranked[0].rate", equalTo(0.2f))
                .body("ranked[0].low", equalTo(0.0951f))
                .body("ranked[0].high", equalTo(0.3731f))
                .body("ranked[0].bounds", nullValue())
                .body("ranked[0].priority", equalTo(1.0f))
                .body("top.traceCover.n", equalTo(6))
                .body("top.categories", contains(late.toString()))
                .body("links.self", equalTo("/api/projects/contract/ranking?cut=c37.a37.t2&lens=as-was"));
    }

    @Test
    void the_same_cut_gives_the_same_bytes_after_more_has_happened() {
        var project = new ProjectId("same-bytes");
        wired.all(project, history);
        var address = Asked.ranking(project, history).path("links.self").toString();
        byte[] before = given().get(address).asByteArray();
        history.label(trace(9), late, Verdict.PRESENT);
        wired.all(project, history);
        Asked.ranking(project, history);
        assertThat(given().get(address).asByteArray()).isEqualTo(before);
    }

    @Test
    void a_past_instant_is_answered_with_what_was_known_then() {
        var project = new ProjectId("past");
        var then = history.now();
        history.nextDay();
        history.label(trace(9), late, Verdict.PRESENT);
        wired.all(project, history);
        Asked.ranking(project, history);
        given().queryParam("asOf", then.toString())
                .get("/api/projects/past/ranking")
                .then()
                .body("ranked[0].count", equalTo(6))
                .body("complete", equalTo(true));
        given().queryParam("asOf", then.toString())
                .queryParam("lens", "corrected")
                .get("/api/projects/past/ranking")
                .then()
                .body("ranked[0].count", equalTo(7))
                .body("cut", equalTo("c37.a38.t2"));
    }

    @Test
    void past_the_last_seal_an_answer_is_not_complete() {
        var project = new ProjectId("unsealed");
        wired.all(project, history);
        Asked.ranking(project, history);
        given().queryParam("asOf", history.now().plusSeconds(60).toString())
                .get("/api/projects/unsealed/ranking")
                .then()
                .statusCode(200)
                .body("complete", equalTo(false));
    }

    @Test
    void the_timeline_has_points_and_marks() {
        var project = new ProjectId("timeline");
        wired.all(project, history);
        Asked.ranking(project, history);
        given().queryParam("points", 10)
                .get("/api/projects/timeline/ranking/timeline")
                .then()
                .statusCode(200)
                .body("points", hasSize(10))
                .body("points[9].reviewed", equalTo(30))
                .body("points[9].cut", equalTo("c37.a37.t2"))
                .body("marks.type", contains("accepted", "reading"));
    }

    @Test
    void what_cannot_be_read_is_a_problem_with_a_code() {
        given().get("/api/projects/nobody/ranking").then().statusCode(404).body("code", equalTo("PROJECT_UNKNOWN"));
        given().get("/api/projects/nobody/ranking?lens=rosy")
                .then()
                .statusCode(400)
                .body("code", equalTo("LENS_INVALID"));
        given().get("/api/projects/nobody/ranking?asOf=noon")
                .then()
                .statusCode(400)
                .body("code", equalTo("AS_OF_INVALID"));
        given().get("/api/projects/nobody/ranking?cut=c1")
                .then()
                .statusCode(400)
                .body("code", equalTo("CUT_INVALID"));
        given().get("/api/projects/No One/ranking").then().statusCode(400);
    }
}
