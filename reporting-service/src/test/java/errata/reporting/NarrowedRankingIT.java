package errata.reporting;

import static errata.reporting.History.trace;
import static errata.reporting.History.traces;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import errata.backends.BackendsResource;
import errata.events.CategoryId;
import errata.events.EditKind;
import errata.events.Outcome;
import errata.events.ProjectId;
import errata.events.Severity;
import errata.events.Verdict;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "reporting"))
@QuarkusTestResource(Owner.class)
class NarrowedRankingIT {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private Wired wired;
    private History history;
    private CategoryId late;

    @BeforeEach
    void thirty_traces_read() {
        wired = new Wired(bootstrap);
        history = new History();
        late = history.category("Late", Severity.MAJOR);
        history.draw(120, traces(1, 30));
        for (int n = 1; n <= 30; n++) {
            boolean fails = n <= 6;
            if (fails) {
                history.label(trace(n), late, Verdict.PRESENT);
            }
            history.review(trace(n), fails ? Outcome.FAIL : Outcome.PASS);
        }
    }

    @AfterEach
    void hang_up() {
        wired.close();
    }

    @Test
    void stale_verdicts_are_left_out_where_asked_for_and_the_link_says_so() {
        var project = new ProjectId("stale-out");
        history.revise(late, EditKind.NARROWED);
        wired.all(project, history);
        ranking(project).then().body("stale", equalTo("counted")).body("ranked[0].stale", equalTo(0));
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
        ranking(project).then().body("unreviewed", equalTo(0));
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
        ranking(project);
        given().queryParam("category", late.toString())
                .get("/api/projects/behind-a-bar/ranking/traces")
                .then()
                .body("items", hasSize(6))
                .body("items[0].traceId", equalTo(trace(1).value()))
                .body("items[0].value", equalTo("present"));
    }

    /// The ranking once everything of the history has arrived.
    private io.restassured.response.Response ranking(ProjectId project) {
        var reached = "a%d.t%d".formatted(history.annotation.size(), history.taxonomy.size());
        for (int round = 0; round < 10; round++) {
            var answer = given().queryParam("minPosition", reached).get("/api/projects/" + project + "/ranking");
            if (answer.statusCode() == 200) {
                return answer;
            }
        }
        throw new AssertionError("reporting did not reach " + reached);
    }
}
