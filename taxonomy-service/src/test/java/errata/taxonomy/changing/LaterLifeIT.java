package errata.taxonomy.changing;

import static errata.taxonomy.Scene.WHY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import errata.backends.BackendsResource;
import errata.taxonomy.Desk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What becomes of categories after they were accepted, over HTTP.
@QuarkusTest
@QuarkusTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "taxonomy"))
class LaterLifeIT {

    private static final Map<String, String> BECAUSE = Map.of("rationale", WHY);

    @Test
    void the_codebook_shows_every_severity_with_its_reason() {
        var local = Desk.open("weighed");
        var slow = "/categories/" + local.active("Slow");
        local.put(slow + "/severity", Map.of("severity", "critical", "rationale", WHY))
                .then()
                .statusCode(200);
        local.put(slow + "/severity", Map.of("severity", "critical", "rationale", WHY))
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTHING_CHANGED"));
        local.put(slow + "/severity", Map.of("severity", "grave", "rationale", WHY))
                .then()
                .statusCode(422)
                .body("code", equalTo("SEVERITY_UNKNOWN"));
        local.get("")
                .then()
                .body("categories[0].severity", equalTo("critical"))
                .body("categories[0].severities.severity", contains("minor", "critical"))
                .body("categories[0].severities.rationale", contains(nullValue(), equalTo(WHY)));
        local.get("?position=5").then().body("categories[0].severities", hasSize(1));
    }

    @Test
    void a_category_is_retired_with_its_name_and_restored() {
        var local = Desk.open("retired");
        var slow = "/categories/" + local.active("Slow");
        local.post(slow + "/retire", BECAUSE).then().statusCode(200);
        local.get("").then().body("categories[0].state", equalTo("retired")).body("categories[0].reason", equalTo(WHY));
        local.put(slow + "/name", Map.of("name", "Late"))
                .then()
                .statusCode(409)
                .body("code", equalTo("CATEGORY_RETIRED"))
                .body("detail", containsString("Restore it first"));
        local.post("/categories", Map.of("name", "slow", "definition", Desk.meaning("it")))
                .then()
                .statusCode(409)
                .body("code", equalTo("NAME_TAKEN"));
        local.post(slow + "/restore", BECAUSE).then().statusCode(200);
        local.post(slow + "/restore", BECAUSE).then().statusCode(409).body("code", equalTo("CATEGORY_NOT_RETIRED"));
        local.get("").then().body("categories[0].state", equalTo("active"));
    }

    @Test
    void a_split_is_undone_once_its_parts_stand_as_it_made_them() {
        var local = Desk.open("rejoined");
        var date = local.active("Wrong date");
        var parts = List.of(
                Map.of("name", "Day", "definition", Desk.meaning("Day")),
                Map.of("name", "Month", "definition", Desk.meaning("Month")));
        var ids = local.post("/splits", Map.of("category", date, "parts", parts, "rationale", WHY))
                .then()
                .statusCode(201)
                .extract()
                .<List<String>>path("parts");
        local.post("/categories/" + ids.getLast() + "/retire", BECAUSE);
        local.post("/splits/" + date + "/undo", BECAUSE)
                .then()
                .statusCode(409)
                .body("code", equalTo("SPLIT_OVERTAKEN"))
                .body("restoreFirst", equalTo(ids.getLast()));
        local.post("/categories/" + ids.getLast() + "/restore", BECAUSE);
        local.post("/splits/" + date + "/undo", BECAUSE).then().statusCode(200);
        local.get("")
                .then()
                .body("categories.state", contains("active", "rejoined", "rejoined"))
                .body("categories[1].terminal", equalTo(date));
        local.get("/history?category=" + ids.getFirst())
                .then()
                .body("items.type", contains("taxonomy.category-split", "taxonomy.split-undone"));
    }

    @Test
    void reporting_labels_stand_beside_the_category() {
        var local = Desk.open("schemes");
        var path = "/categories/" + local.active("Books twice") + "/reporting-labels";
        var agency = Map.of("scheme", "OWASP LLM", "code", "LLM06", "title", "Excessive agency");
        local.put(path, Map.of("labels", List.of(agency))).then().statusCode(200);
        local.get("")
                .then()
                .body("categories[0].reportingLabels.code", contains("LLM06"))
                .body("categories[0].reportingLabels.title", contains("Excessive agency"));
        local.put(path, Map.of("labels", List.of(Map.of("scheme", "OWASP LLM"))))
                .then()
                .statusCode(422)
                .body("code", equalTo("REPORTING_LABEL_INVALID"));
        local.put(path, Map.of("labels", List.of())).then().statusCode(200);
        local.get("").then().body("categories[0].reportingLabels", hasSize(0));
    }

    @Test
    void the_principal_hands_over_to_one_person() {
        var local = Desk.open("handed");
        local.as("ann").put("/principal", Map.of("person", "ann")).then().statusCode(403);
        local.put("/principal", Map.of("person", "a b")).then().statusCode(422).body("code", equalTo("PERSON_INVALID"));
        local.put("/principal", Map.of("person", "ann")).then().statusCode(200);
        local.get("").then().body("principal", equalTo("ann"));
        local.put("/principal", Map.of("person", "local"))
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_PRINCIPAL"));
        local.look()
                .as("ann")
                .put("/principal", Map.of("person", "local"))
                .then()
                .statusCode(200);
    }

    @Test
    void a_proposal_is_worded_anew_by_who_made_it_until_it_is_decided() {
        var local = Desk.open("reworded");
        var ann = local.as("ann");
        var id = ann.post("/categories", Map.of("name", "Slow"))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("categoryId");
        ann.put("/proposals/" + id, Map.of("definition", Desk.meaning("Slow"), "severity", "major"))
                .then()
                .statusCode(200);
        local.look()
                .as("ben")
                .put("/proposals/" + id, Map.of("name", "Late"))
                .then()
                .statusCode(403);
        local.post("/proposals/" + id + "/decision", Map.of("decision", "accept"))
                .then()
                .statusCode(200);
        ann.look()
                .put("/proposals/" + id, Map.of("name", "Late"))
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_PRINCIPAL"));
        local.put("/proposals/" + id, Map.of("name", "Late"))
                .then()
                .statusCode(409)
                .body("code", equalTo("PROPOSAL_DECIDED"));
    }

    @Test
    void every_command_names_the_codebook_it_was_decided_on() {
        var local = Desk.open("tagged");
        var slow = local.active("Slow");
        var stale = local.as("local");
        local.post("/categories/" + slow + "/retire", BECAUSE).then().statusCode(200);
        stale.post("/categories/" + slow + "/restore", BECAUSE)
                .then()
                .statusCode(412)
                .body("code", equalTo("STREAM_MOVED"))
                .body("changes.summary", contains("local retired Slow"));
    }
}
