package errata.reporting;

import static errata.reporting.History.trace;
import static errata.reporting.History.traces;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import errata.backends.BackendsResource;
import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.ProjectId;
import errata.events.Severity;
import errata.events.Verdict;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "reporting"))
@QuarkusTestResource(Owner.class)
class LogsOverTheWireIT {
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
    void duplicates_change_nothing() {
        var project = new ProjectId("duplicates");
        wired.all(project, history);
        wired.all(project, history);
        history.label(trace(9), late, Verdict.PRESENT);
        wired.all(project, history);
        ranking(project).then().body("ranked[0].count", equalTo(7)).body("reviewed", equalTo(30));
    }

    @Test
    void a_gap_is_fetched_from_the_owner() {
        var project = new ProjectId("gap");
        Owner.keeps("annotation", "gap", Wired.received(project, history.annotation));
        var log = Wired.received(project, history.annotation);
        wired.taxonomy(Wired.received(project, history.taxonomy));
        wired.annotation(log.subList(0, 5));
        wired.annotation(log.subList(log.size() - 3, log.size()));
        ranking(project).then().body("ranked[0].count", equalTo(6)).body("reviewed", equalTo(30));
    }

    @Test
    void a_log_that_kafka_lost_is_fetched_at_the_next_seal() {
        var project = new ProjectId("lost");
        Owner.keeps("annotation", "lost", Wired.received(project, history.annotation));
        Owner.keeps("taxonomy", "lost", Wired.received(project, history.taxonomy));
        wired.seal(project, history);
        ranking(project).then().body("ranked[0].count", equalTo(6)).body("reviewed", equalTo(30));
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
        ranking(other).then().body("reviewed", equalTo(30));
        given().get("/api/projects/stopping/ranking")
                .then()
                .body("stoppedAt", equalTo("a20"))
                .body("complete", equalTo(false))
                .body("cut", equalTo("c20.a20.t2"));
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
