package errata.reporting;

import static errata.reporting.History.trace;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import errata.events.CategoryId;
import errata.events.ProjectId;
import errata.events.Verdict;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ReportingBackends.class)
class LogsOverTheWireIT {
    Wired wired;

    private final History history = new History();
    private final CategoryId late = Thirty.lateInSix(history);

    @Test
    void duplicates_change_nothing() {
        var project = new ProjectId("duplicates");
        wired.all(project, history);
        wired.all(project, history);
        history.label(trace(9), late, Verdict.PRESENT);
        wired.all(project, history);
        Asked.ranking(project, history)
                .then()
                .body("ranked[0].count", equalTo(7))
                .body("reviewed", equalTo(30));
    }

    @Test
    void a_gap_is_fetched_from_the_owner() {
        var project = new ProjectId("gap");
        Owner.keeps("annotation", "gap", Wired.received(project, history.annotation));
        var log = Wired.received(project, history.annotation);
        wired.taxonomy(Wired.received(project, history.taxonomy));
        wired.annotation(log.subList(0, 5));
        wired.annotation(log.subList(log.size() - 3, log.size()));
        Asked.ranking(project, history)
                .then()
                .body("ranked[0].count", equalTo(6))
                .body("reviewed", equalTo(30));
    }

    @Test
    void a_log_that_kafka_lost_is_fetched_at_the_next_seal() {
        var project = new ProjectId("lost");
        Owner.keeps("annotation", "lost", Wired.received(project, history.annotation));
        Owner.keeps("taxonomy", "lost", Wired.received(project, history.taxonomy));
        wired.seal(project, history);
        Asked.ranking(project, history)
                .then()
                .body("ranked[0].count", equalTo(6))
                .body("reviewed", equalTo(30));
    }

    @Test
    void an_event_that_cannot_be_read_stops_its_project_before_it_and_no_other() {
        var project = new ProjectId("stopping");
        var log = Wired.received(project, history.annotation);
        var bad = log.get(20);
        wired.taxonomy(Wired.received(project, history.taxonomy));
        wired.annotation(log.subList(0, 20));
        wired.annotation(List.of(Wired.unreadable(bad)));
        wired.annotation(log.subList(21, log.size()));
        var other = new ProjectId("flowing");
        wired.all(other, history);
        Asked.ranking(other, history).then().body("reviewed", equalTo(30));
        given().get("/api/projects/stopping/ranking")
                .then()
                .body("stoppedAt", equalTo("a20"))
                .body("complete", equalTo(false))
                .body("cut", equalTo("c20.a20.t2"));
    }
}
