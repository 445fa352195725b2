package errata.taxonomy.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import errata.backends.BackendsResource;
import errata.taxonomy.Desk;
import errata.taxonomy.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "taxonomy"))
class CodebookResourceIT {

    @Test
    void a_reader_who_has_it_already_gets_nothing_again() {
        var local = Desk.open("known");
        local.active("Slow");
        var tag = local.get("").header("ETag");
        assertThat(tag).isEqualTo("\"5\"");
        given().header("If-None-Match", tag)
                .get("/api/projects/known/codebook")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        local.active("Rude");
        given().header("If-None-Match", tag)
                .get("/api/projects/known/codebook")
                .then()
                .statusCode(200)
                .header("ETag", "\"7\"");
    }

    @Test
    void a_codebook_can_be_read_at_every_position_it_had() {
        var local = Desk.open("positions");
        var a = local.active("A");
        local.merge(a, local.active("B"));
        local.get("?position=3").then().body("categories", hasSize(0)).body("principal", equalTo("local"));
        local.get("?position=4").then().body("categories.state", contains("proposed"));
        local.get("?position=7").then().body("categories.state", contains("active", "active"));
        local.get("?position=8")
                .then()
                .header("ETag", "\"8\"")
                .body("categories.state", contains("active", "merged"))
                .body("merges[0].rationale", equalTo(Scene.WHY))
                .body("merges[0].by", equalTo("local"));
        local.get("?position=0").then().statusCode(200).body("recordedAt", nullValue());
    }

    @Test
    void told_history_is_read_at_told_times() {
        var local = Desk.open("told-times", "claimed");
        var a = at(local, "2026-03-02T10:00:00Z", "A");
        var b = at(local, "2026-03-03T10:00:00Z", "B");
        local.command()
                .header("Errata-Claimed-At", "2026-03-04T10:00:00Z")
                .body(Map.of("into", a, "absorbed", List.of(b), "rationale", Scene.WHY))
                .post("/merges")
                .then()
                .statusCode(201);
        local.get("?asOf=2026-03-03T12:00:00Z")
                .then()
                .body("clock", equalTo("claimed"))
                .body("categories.state", contains("active", "active"));
        local.get("?asOf=2026-03-04T10:00:00Z").then().body("categories.state", contains("active", "merged"));
        local.get("/history")
                .then()
                .body("clock", equalTo("claimed"))
                .body("items[-1].at", equalTo("2026-03-04T10:00:00Z"))
                .body("items[-1].claimedAt", equalTo("2026-03-04T10:00:00Z"));
    }

    @Test
    void nothing_is_claimed_for_the_future() {
        var local = Desk.open("told-future", "claimed");
        local.command()
                .header("Errata-Claimed-At", "2199-01-01T00:00:00Z")
                .body(Map.of("name", "A"))
                .post("/categories")
                .then()
                .statusCode(422);
    }

    private static String at(Desk desk, String time, String name) {
        var body = Map.of("name", name, "definition", Desk.meaning(name), "accept", true);
        var id = desk.command()
                .header("Errata-Claimed-At", time)
                .body(body)
                .post("/categories")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("categoryId");
        desk.look();
        return id;
    }
}
