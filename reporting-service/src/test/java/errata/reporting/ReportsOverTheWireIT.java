package errata.reporting;

import static errata.reporting.History.EXPERT;
import static errata.reporting.History.trace;
import static errata.reporting.History.traces;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import errata.events.Actor;
import errata.events.Anchor;
import errata.events.AnnotationEvent.NoteTaken;
import errata.events.CategoryId;
import errata.events.Digest;
import errata.events.EditKind;
import errata.events.NoteId;
import errata.events.Outcome;
import errata.events.ProjectId;
import errata.events.Verdict;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The reports beside the ranking, through both logs, Kafka and PostgreSQL.
@QuarkusTest
@QuarkusTestResource(ReportingBackends.class)
class ReportsOverTheWireIT {
    private static final Actor ANNA = new Actor("anna");

    Wired wired;

    private final History history = new History();
    private final CategoryId late = history.category("Late");
    private final CategoryId curt = history.category("Curt");

    @BeforeEach
    void thirty_traces_read_of_forty() {
        history.draw(120, traces(1, 40));
        history.readAll(30, n -> n == 3 ? List.of(late, curt) : n <= 6 ? List.of(late) : List.of());
    }

    @Test
    void saturation_follows_the_order_of_reading() {
        wired.all(new ProjectId("saturation"), history);
        get("saturation", "saturation")
                .body("reviewed", equalTo(30))
                .body("categories", equalTo(2))
                .body("discovered.at", equalTo(List.of(1, 3)))
                .body("discovered[1].categories[0].name", equalTo("Curt"))
                .body("allTraces.run", equalTo(27))
                .body("allTraces.reachedAt", equalTo(23))
                .body("allTraces.firesAt", nullValue())
                .body("failingTraces.run", equalTo(3))
                .body("unseen.once", equalTo(1))
                .body("decides", equalTo(true))
                .body("saturated", equalTo(false));
    }

    @Test
    void saturation_is_told_round_by_round() {
        wired.all(new ProjectId("rounds"), history);
        get("rounds", "saturation")
                .body("parts.by", equalTo(List.of("round")))
                .body("parts[0].reviewed", equalTo(30))
                .body("parts[0].foundFirst", equalTo(2))
                .body("parts[0].allTraces.run", equalTo(27));
        get("rounds", "saturation?segment=release:9")
                .body("reviewed", equalTo(0))
                .body("allTraces.run", equalTo(0));
    }

    @Test
    void first_failures_are_told_with_what_their_traces_show() {
        note(1, "00000000000000a1", true);
        note(3, "00000000000000a3", false);
        note(9, "00000000000000a9", true);
        long then = history.annotation.size();
        note(2, null, true);
        wired.all(new ProjectId("first-failures"), history);
        get("first-failures", "first-failures")
                .body("failing", equalTo(6))
                .body("marked", equalTo(2))
                .body("unplaced", equalTo(1))
                .body("places.span", equalTo(List.of("00000000000000a1")))
                .body("places[0].categories", equalTo(List.of(late.toString())))
                .body("categories.name", equalTo(List.of("Late", "Curt")));
        get("first-failures", "first-failures?cut=c%1$d.a%1$d.t%2$d".formatted(then, history.codebook()))
                .body("marked", equalTo(1));
        get("first-failures", "first-failures?category=" + curt)
                .body("failing", equalTo(1))
                .body("marked", equalTo(0));
    }

    private void note(int n, @Nullable String span, boolean first) {
        var place = span == null ? null : new Anchor(span, null, null, null);
        var id = new NoteId(new UUID(0x4000L, 0x8000000000000000L | n));
        history.say(EXPERT, new NoteTaken(trace(n), id, Digest.of(new byte[0], "wrong"), place, first));
    }

    @Test
    void cooccurrence_counts_pairs() {
        wired.all(new ProjectId("pairs"), history);
        get("pairs", "cooccurrence")
                .body("categories.count", equalTo(List.of(6, 1)))
                .body("pairs", hasSize(1))
                .body("pairs[0].both", equalTo(1));
    }

    @Test
    void agreement_is_told_by_pair_and_category() {
        history.review(ANNA, trace(1), Outcome.PASS, List.of(late, curt), history.codebook());
        wired.all(new ProjectId("two-readers"), history);
        get("two-readers", "agreement")
                .body("items", equalTo(2))
                .body("pairs[0].first", equalTo("anna"))
                .body("disagreed", equalTo(1))
                .body("disagreements[0].said.local", equalTo("present"));
    }

    @Test
    void drift_tells_what_a_new_meaning_left_behind() {
        history.revise(late, EditKind.REDEFINED);
        history.label(EXPERT, trace(1), late, Verdict.ABSENT, false, history.codebook());
        wired.all(new ProjectId("drift"), history);
        get("drift", "drift")
                .body("whole.stale.presentStale", equalTo(5))
                .body("whole.flips.across.flips", equalTo(1))
                .body("categories[0].name", equalTo("Late"))
                .body("categories[0].definitions.kind", equalTo(Arrays.asList(null, "redefined")))
                .body("churn", hasSize(1));
    }

    @Test
    void then_and_now_are_compared_by_their_cuts() {
        var then = "c%1$d.a%1$d.t%2$d".formatted(history.annotation.size(), history.codebook());
        history.merge(late, curt);
        history.label(trace(31), late, Verdict.PRESENT);
        history.review(trace(31), Outcome.FAIL);
        wired.all(new ProjectId("then-and-now"), history);
        get("then-and-now", "ranking/comparison?then=" + then)
                .body("then.reviewed", equalTo(30))
                .body("now.reviewed", equalTo(31))
                .body("categories.find { it.name == 'Late' }.byTraces", equalTo(1))
                .body("categories.find { it.name == 'Curt' }.byCodebook", equalTo(-1))
                .body("decisions.type", hasItem("merged"));
    }

    @Test
    void a_comparison_says_what_it_needs() {
        wired.all(new ProjectId("asked-wrongly"), history);
        given().get("/api/projects/asked-wrongly/ranking/comparison").then().statusCode(400);
        given().queryParam("window", "0")
                .get("/api/projects/asked-wrongly/saturation")
                .then()
                .statusCode(400);
    }

    private ValidatableResponse get(String project, String report) {
        return Asked.report(project, report, history);
    }
}
