package errata.reporting;

import static errata.reporting.History.EXPERT;
import static errata.reporting.History.trace;
import static errata.reporting.History.traces;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import errata.events.Actor;
import errata.events.AnnotationEvent.LabelSet;
import errata.events.AnnotationEvent.TraceTakenUp;
import errata.events.CategoryId;
import errata.events.JudgedBy;
import errata.events.Outcome;
import errata.events.ProjectId;
import errata.events.TraceFacts;
import errata.events.Verdict;
import errata.events.Via;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Judges against people, and what nobody read, through both logs, Kafka and PostgreSQL.
@QuarkusTest
@QuarkusTestResource(ReportingBackends.class)
class JudgesAndDimensionsIT {
    Wired wired;

    private final History history = new History();
    private final CategoryId late = history.category("Late");

    @BeforeEach
    void thirty_traces_read_of_forty() {
        history.draw(120, traces(1, 40));
        history.readAll(30, n -> n <= 6 ? List.of(late) : List.of());
    }

    @Test
    void judges_are_measured_against_people() {
        var judge = new Actor("judge-small-chat@p3");
        for (int n = 4; n <= 10; n++) {
            var verdict = n <= 7 ? Verdict.PRESENT : Verdict.ABSENT;
            history.say(
                    judge,
                    new LabelSet(
                            trace(n),
                            late,
                            verdict,
                            false,
                            null,
                            List.of(),
                            JudgedBy.JUDGE,
                            Via.API,
                            false,
                            history.codebook()));
        }
        wired.all(new ProjectId("judges"), history);
        get("judges", "judges")
                .body("judges", hasSize(1))
                .body("judges[0].judge", equalTo("judge-small-chat@p3"))
                .body("judges[0].confusion.caught", equalTo(3))
                .body("judges[0].confusion.alarms", equalTo(1))
                .body("judges[0].confusion.cleared", equalTo(3))
                .body("judges[0].reading", equalTo("weak"));
        get("judges", "judges?cut=c%1$d.a%1$d.t%2$d".formatted(history.annotation.size() - 7, history.codebook()))
                .body("judges", hasSize(0));
    }

    @Test
    void combinations_of_dimensions_are_counted_against_what_was_drawn() {
        takenUp(31, "app", "morning");
        takenUp(32, "app", "evening");
        takenUp(33, "web", "evening");
        takenUp(34, "sms", "morning");
        for (int n = 31; n <= 33; n++) {
            history.review(trace(n), Outcome.PASS);
        }
        wired.all(new ProjectId("covered"), history);
        get("covered", "coverage")
                .body("dimensions.name", equalTo(List.of("channel", "daytime")))
                .body("pairs.possible", equalTo(6.0f))
                .body("pairs.drawn", equalTo(4))
                .body("pairs.read", equalTo(3))
                .body("tuples.read", equalTo(3))
                .body("unseenValues.value", equalTo(List.of("sms")))
                .body("unseenPairs", hasSize(1))
                .body("unseenPairs[0].firstValue", equalTo("web"));
    }

    private void takenUp(int n, String channel, String daytime) {
        var dimensions = Map.of("channel", channel, "daytime", daytime);
        var facts = new TraceFacts("desk", "1.0", null, null, history.now(), 1, dimensions, null);
        history.say(EXPERT, new TraceTakenUp(trace(n), facts, null));
    }

    private ValidatableResponse get(String project, String report) {
        return Asked.report(project, report, history);
    }
}
