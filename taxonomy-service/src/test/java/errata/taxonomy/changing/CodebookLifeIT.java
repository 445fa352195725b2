package errata.taxonomy.changing;

import static errata.taxonomy.Scene.WHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import errata.backends.BackendsResource;
import errata.taxonomy.Desk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "taxonomy"))
class CodebookLifeIT {

    @Test
    void a_codebook_is_proposed_worded_merged_unmerged_and_split() {
        var local = Desk.open("life");
        var zone = proposedByAnnAndAccepted(local);
        var date = local.active("Wrong date");
        var merge = local.merge(date, zone).then().statusCode(201).extract().<String>path("mergeId");
        local.put("/categories/" + date + "/name", Map.of("name", "Date handling"))
                .then()
                .statusCode(200);
        local.get("").then().body("merges.mergeId", contains(merge));
        assertThat(local.get("").<String>path("categories.find { it.id == '%s' }.terminal".formatted(zone)))
                .isEqualTo(date);
        local.post("/merges/" + merge + "/undo", Map.of("rationale", "They differ after all"))
                .then()
                .statusCode(200);
        local.get("").then().body("merges", hasSize(0)).body("categories.state", contains("active", "active"));
        var parts = List.of(
                Map.of("name", "Day", "definition", Desk.meaning("Day")),
                Map.of("name", "Month", "definition", Desk.meaning("Month"), "severity", "critical"));
        var ids = local.post("/splits", Map.of("category", date, "parts", parts, "rationale", WHY))
                .then()
                .statusCode(201)
                .extract()
                .<List<String>>path("parts");
        local.get("")
                .then()
                .body("categories.name", contains("Missed timezone", "Date handling", "Day", "Month"))
                .body("categories.state", contains("active", "split", "active", "active"))
                .body("categories[1].parts", equalTo(ids))
                .body("categories[2].parent", equalTo(date))
                .body("categories.severity", contains("major", "minor", "minor", "critical"));
    }

    @Test
    void the_kind_of_an_edit_decides_the_semantic_version() {
        var local = Desk.open("edits");
        var slow = local.active("Slow");
        revise(local, slow, "No answer in 30 seconds", "editorial");
        revise(local, slow, "No answer in 20 seconds", "broadened");
        local.get("")
                .then()
                .body("categories[0].definitionVersion", equalTo(3))
                .body("categories[0].semanticVersion", equalTo(3))
                .body("categories[0].definition.text", equalTo("No answer in 20 seconds"));
    }

    @Test
    void the_history_says_who_did_what_and_why() {
        var local = Desk.open("told");
        var date = local.active("Date handling");
        var zone = local.active("Missed timezone");
        local.merge(date, zone);
        local.get("/history?category=" + zone)
                .then()
                .body("clock", equalTo("wall"))
                .body(
                        "items.summary",
                        contains(
                                "local proposed Missed timezone",
                                "local accepted Missed timezone",
                                "local merged Missed timezone into Date handling"))
                .body("items[2].rationale", equalTo(WHY))
                .body("items[2].categories", contains(date, zone))
                .body("items[2].type", equalTo("taxonomy.categories-merged"))
                .body("items[0].rationale", nullValue());
        local.get("/history?after=7").then().body("items", hasSize(1));
    }

    @Test
    void the_ledger_shows_every_event_with_its_hash() {
        var local = Desk.open("ledger");
        local.active("Slow");
        local.ledger("?limit=2")
                .then()
                .statusCode(200)
                .body("head", equalTo(5))
                .body("next", equalTo(2))
                .body("items.type", contains("taxonomy.log-opened", "taxonomy.codebook-opened"));
        local.ledger("?after=2")
                .then()
                .body("next", nullValue())
                .body("items.position", contains(3, 4, 5))
                .body("items.stream", everyItem(equalTo("codebook")))
                .body("items.hash", everyItem(matchesPattern("[0-9a-f]{64}")))
                .body("items[1].data.name", equalTo("Slow"));
    }

    private static String proposedByAnnAndAccepted(Desk local) {
        var proposal = Map.of("name", "Missed timezone", "definition", Desk.meaning("it"), "severity", "major");
        var id = local.as("ann")
                .post("/categories", proposal)
                .then()
                .statusCode(201)
                .header("ETag", "\"4\"")
                .extract()
                .<String>path("categoryId");
        local.look().get("").then().body("categories[0].proposedBy", equalTo("ann"));
        local.as("ann")
                .post("/proposals/" + id + "/decision", Map.of("decision", "accept"))
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_PRINCIPAL"))
                .body("detail", containsString("local is the principal expert"));
        local.post("/proposals/" + id + "/decision", Map.of("decision", "accept"))
                .then()
                .statusCode(200)
                .body("position", equalTo(5));
        return id;
    }

    private static void revise(Desk desk, String category, String text, String kind) {
        var body = Map.of("definition", Map.of("text", text), "kind", kind, "rationale", WHY);
        desk.post("/categories/" + category + "/definition", body).then().statusCode(200);
    }
}
