package errata.taxonomy.changing;

import static errata.taxonomy.Scene.WHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import errata.backends.BackendsResource;
import errata.events.ProjectId;
import errata.events.TaxonomyEvent;
import errata.events.log.EventLog;
import errata.taxonomy.Desk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "taxonomy"))
class CommandOrderIT {

    @Inject
    EventLog<TaxonomyEvent> log;

    @RepeatedTest(10)
    void of_two_merges_at_one_position_exactly_one_wins(RepetitionInfo round) {
        var local = Desk.open("race-" + round.getCurrentRepetition());
        var a = local.active("A");
        var b = local.active("B");
        var c = local.active("C");
        long before = local.seen();
        var one = CompletableFuture.supplyAsync(() -> merge(local, a, b));
        var other = CompletableFuture.supplyAsync(() -> merge(local, c, b));
        var answers = List.of(one.join(), other.join());
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 412);
        assertThat(local.look().seen()).isEqualTo(before + 1);
        var loser =
                answers.stream().filter(r -> r.statusCode() == 412).findFirst().orElseThrow();
        loser.then()
                .contentType("application/problem+json")
                .body("code", equalTo("STREAM_MOVED"))
                .body("expectedPosition", equalTo((int) before))
                .body("actualPosition", equalTo((int) before + 1))
                .body("changes.summary", contains(startsWith("local merged B into ")));
    }

    @Test
    void whoever_saw_an_older_codebook_is_told_what_changed() {
        var local = Desk.open("stale");
        var ann = local.as("ann");
        var slow = local.active("Slow");
        local.put("/categories/" + slow + "/name", Map.of("name", "Timeout"));
        ann.post("/categories", Map.of("name", "Rude"))
                .then()
                .statusCode(412)
                .body("detail", startsWith("local renamed Slow to Timeout since you looked."))
                .body(
                        "changes.summary",
                        contains("local proposed Slow", "local accepted Slow", "local renamed Slow to Timeout"))
                .body("changes.by", contains("local", "local", "local"));
        ann.look().post("/categories", Map.of("name", "Rude")).then().statusCode(201);
    }

    @Test
    void a_position_that_is_not_there_yet_is_refused() {
        var local = Desk.open("ahead");
        local.whoSaw("\"99\"")
                .body(Map.of("name", "Slow"))
                .post("/categories")
                .then()
                .statusCode(412)
                .body("changes", hasSize(0));
    }

    @Test
    void a_repeated_command_gets_its_first_answer_whatever_happened_since() {
        var local = Desk.open("again");
        var body = Map.of("name", "Slow", "definition", Desk.meaning("Slow"), "accept", true);
        var first = local.command().header("Idempotency-Key", "k1").body(body).post("/categories");
        first.then().statusCode(201);
        local.look().active("Rude");
        var second = local.command().header("Idempotency-Key", "k1").body(body).post("/categories");
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        local.get("").then().body("categories", hasSize(2));
    }

    @RepeatedTest(5)
    void a_command_sent_twice_at_once_is_carried_out_once(RepetitionInfo round) {
        var local = Desk.open("twice-" + round.getCurrentRepetition());
        var one = CompletableFuture.supplyAsync(() -> sentAs("k1", local));
        var other = CompletableFuture.supplyAsync(() -> sentAs("k1", local));
        assertThat(one.join().statusCode()).isEqualTo(201);
        assertThat(other.join().statusCode()).isEqualTo(201);
        assertThat(one.join().asString()).isEqualTo(other.join().asString());
        local.get("").then().body("categories", hasSize(1));
    }

    @Test
    void a_key_is_not_used_for_another_request() {
        var local = Desk.open("other");
        local.command()
                .header("Idempotency-Key", "k1")
                .body(Map.of("name", "A"))
                .post("/categories");
        local.look()
                .command()
                .header("Idempotency-Key", "k1")
                .body(Map.of("name", "B"))
                .post("/categories")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void what_is_folded_from_the_log_alone_is_what_was_served() {
        var local = Desk.open("restart");
        var a = local.active("A");
        local.merge(a, local.active("B"));
        var fresh = new CodebookStore(log)
                .of(new ProjectId("restart"))
                .await()
                .indefinitely()
                .orElseThrow();
        assertThat(fresh.position()).isEqualTo(local.seen());
        assertThat(fresh.now().active()).hasSize(1);
    }

    private static Response sentAs(String key, Desk desk) {
        return desk.command()
                .header("Idempotency-Key", key)
                .body(Map.of("name", "Slow"))
                .post("/categories");
    }

    private static Response merge(Desk desk, String into, String absorbed) {
        return desk.command()
                .body(Map.of("into", into, "absorbed", List.of(absorbed), "rationale", WHY))
                .post("/merges");
    }
}
