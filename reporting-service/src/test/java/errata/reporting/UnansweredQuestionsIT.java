package errata.reporting;

import static errata.reporting.History.trace;
import static errata.reporting.History.traces;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import errata.backends.Backends;
import errata.backends.BackendsResource;
import errata.backends.process.Until;
import errata.events.Actor;
import errata.events.AnnotationEvent.LabelSet;
import errata.events.CategoryId;
import errata.events.JudgedBy;
import errata.events.Outcome;
import errata.events.ProjectId;
import errata.events.Verdict;
import errata.events.Via;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Questions that get no answer say why, and what to do; the next one is answered right.
@QuarkusTest
@QuarkusTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "reporting"))
@QuarkusTestResource(Owner.class)
@TestProfile(UnansweredQuestionsIT.ShortLogs.class)
class UnansweredQuestionsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public static final class ShortLogs implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("errata.decided.most-events", "20");
        }
    }

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private Wired wired;
    private History history;

    @BeforeEach
    void ten_traces_read_and_judged() {
        wired = new Wired(bootstrap);
        history = new History();
        var late = history.category("Late");
        history.draw(120, traces(1, 40));
        for (int n = 1; n <= 10; n++) {
            if (n <= 4) {
                history.label(trace(n), late, Verdict.PRESENT);
            }
            history.review(trace(n), n <= 4 ? Outcome.FAIL : Outcome.PASS);
            judged(n, late, n <= 5 ? Verdict.PRESENT : Verdict.ABSENT);
        }
    }

    @AfterEach
    void hang_up() {
        wired.close();
    }

    @Test
    void judges_are_told_once_the_database_is_back() {
        wired.all(new ProjectId("noticed"), history);
        wired.all(new ProjectId("outage"), history);
        read("noticed");
        read("outage");
        Backends.shared().killPostgres();
        try {
            // What was killed answers until its last process has noticed.
            Until.holds(() -> judges("noticed").statusCode() != 200, PATIENCE, () -> "PostgreSQL still answers");
            judges("outage")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .contentType("application/problem+json")
                    .body("code", equalTo("UNAVAILABLE"));
        } finally {
            Backends.shared().database("reporting");
        }
        // Connections that died with it are noticed one by one.
        Until.holds(() -> judges("outage").statusCode() == 200, PATIENCE, () -> judges("outage")
                .asString());
        judges("outage")
                .then()
                .body("judges", hasSize(1))
                .body("judges[0].confusion.caught", equalTo(4))
                .body("judges[0].confusion.alarms", equalTo(1))
                .body("judges[0].confusion.cleared", equalTo(5));
    }

    @Test
    void a_log_too_long_to_be_read_event_by_event_is_refused_with_what_to_do() {
        wired.all(new ProjectId("long"), history);
        read("long");
        given().queryParam("lens", "as-decided")
                .queryParam("asOf", history.now().toString())
                .get("/api/projects/long/ranking")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("TOO_MUCH_TO_READ"))
                .body("detail", allOf(containsString("up to 20"), containsString("ask as-was, restated or corrected")));
    }

    private void judged(int n, CategoryId category, Verdict verdict) {
        history.say(
                new Actor("judge-small-chat@p3"),
                new LabelSet(
                        trace(n),
                        category,
                        verdict,
                        false,
                        null,
                        List.of(),
                        JudgedBy.JUDGE,
                        Via.API,
                        false,
                        history.codebook()));
    }

    /// Until both logs are read to their ends.
    private void read(String project) {
        given().queryParam("minPosition", "a%d.t%d".formatted(history.annotation.size(), history.codebook()))
                .get("/api/projects/" + project + "/ranking")
                .then()
                .statusCode(200);
    }

    private static Response judges(String project) {
        return given().get("/api/projects/" + project + "/judges");
    }
}
