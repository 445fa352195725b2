package errata.reporting;

import static errata.reporting.History.EXPERT;
import static errata.reporting.History.trace;
import static errata.reporting.History.traces;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import errata.events.CategoryId;
import errata.events.ProjectId;
import errata.events.Verdict;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Thirty traces read on day one; on day six labels are imported that were decided on day one.
@QuarkusTest
@QuarkusTestResource(ReportingBackends.class)
class AsDecidedIT {
    Wired wired;

    private final History history = new History();
    private final CategoryId handOff = history.category("Hand-off");
    private Instant morning;
    private Instant day1;

    @BeforeEach
    void thirty_traces_read_five_days_ago() {
        history.draw(120, traces(1, 30));
        morning = history.now();
        history.readAll(30, n -> n >= 5 && n <= 7 ? List.of(handOff) : List.of());
        day1 = history.now();
        for (int day = 2; day <= 6; day++) {
            history.nextDay();
        }
    }

    @Test
    void a_late_import_changes_what_was_decided_then_and_now_but_not_what_was_seen_then() {
        history.label(trace(2), handOff, Verdict.PRESENT);
        send("late-import", day1);
        then("late-import", "as-decided").body("ranked[0].count", equalTo(4));
        then("late-import", "as-was").body("ranked[0].count", equalTo(3));
        now("late-import").body("ranked[0].count", equalTo(4));
    }

    @Test
    void labels_count_in_the_order_in_which_they_were_decided() {
        history.label(trace(5), handOff, Verdict.ABSENT);
        send("in-order", morning);
        then("in-order", "as-decided").body("ranked[0].count", equalTo(3));
        now("in-order").body("ranked[0].count", equalTo(2));
    }

    @Test
    void a_category_of_today_is_not_in_the_words_of_then_unless_a_label_saw_it() {
        var young = history.category("Young");
        send("young", null);
        then("young", "as-decided").body("ranked.size()", equalTo(1));
        history.label(EXPERT, trace(9), young, Verdict.PRESENT, false, history.codebook());
        send("young-seen", day1);
        then("young-seen", "as-decided").body("tooFew.name", hasItem("Young"));
    }

    @Test
    void its_link_gives_the_same_for_ever_and_leads_to_its_traces() {
        history.label(trace(2), handOff, Verdict.PRESENT);
        send("link", day1);
        var answer = then("link", "as-decided").extract();
        String cut = answer.path("cut");
        assertThat(cut).endsWith(".d" + day1.toEpochMilli());
        String self = answer.path("links.self");
        history.label(trace(3), handOff, Verdict.PRESENT);
        send("link", day1);
        given().get(self).then().body("cut", equalTo(cut)).body("ranked[0].count", equalTo(4));
        given().queryParam("cut", cut)
                .queryParam("category", handOff.toString())
                .get("/api/projects/link/ranking/traces")
                .then()
                .statusCode(200)
                .body("of", equalTo(4))
                .body("items.traceId", hasItem(trace(2).value()));
    }

    @Test
    void other_reports_say_that_they_are_not_told_so() {
        send("refused", null);
        given().queryParam("lens", "as-decided")
                .get("/api/projects/refused/agreement")
                .then()
                .statusCode(400)
                .body("code", equalTo("LENS_INVALID"))
                .body("detail", startsWith("Only a ranking"));
        given().queryParam("cut", "c1.a1.t1.d1767603600000")
                .get("/api/projects/refused/drift")
                .then()
                .statusCode(400);
    }

    /// @param claimed when the last event says it was decided
    private void send(String project, Instant claimed) {
        var id = new ProjectId(project);
        wired.taxonomy(Wired.received(id, history.taxonomy));
        var events = new ArrayList<>(Wired.received(id, history.annotation));
        if (claimed != null) {
            events.set(events.size() - 1, Wired.claimed(events.getLast(), claimed));
        }
        wired.annotation(events);
        wired.seal(id, history);
        now(project);
    }

    private ValidatableResponse then(String project, String lens) {
        return given().queryParam("asOf", day1.toString())
                .queryParam("lens", lens)
                .get("/api/projects/" + project + "/ranking")
                .then()
                .statusCode(200)
                .body("lens", equalTo(lens));
    }

    private ValidatableResponse now(String project) {
        return given().queryParam("minPosition", "a%d.t%d".formatted(history.annotation.size(), history.codebook()))
                .get("/api/projects/" + project + "/ranking")
                .then()
                .statusCode(200);
    }
}
