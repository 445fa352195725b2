package errata.taxonomy.changing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import errata.backends.BackendsResource;
import errata.taxonomy.Desk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a client sends, it gets a problem it can act on, never a fault.
@QuarkusTest
@QuarkusTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "taxonomy"))
class RefusedRequestIT {

    private static final String NOBODY = "\"00000000-0000-0000-0000-000000000001\"";

    @ParameterizedTest
    @MethodSource
    void a_body_that_says_too_little_or_nonsense_is_a_problem(String path, String body, int status, String code) {
        Desk.open("refused")
                .command()
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("type", equalTo("/problems/" + code.toLowerCase(Locale.ROOT)))
                .body("title", not(emptyOrNullString()))
                .body("instance", equalTo("/api/projects/refused/codebook" + path));
    }

    static Stream<Arguments> a_body_that_says_too_little_or_nonsense_is_a_problem() {
        return Stream.of(
                Arguments.of("/categories", "", 400, "BODY_INVALID"),
                Arguments.of("/categories", "null", 400, "BODY_INVALID"),
                Arguments.of("/categories", "{\"name\": ", 400, "BODY_INVALID"),
                Arguments.of("/categories", "[]", 400, "BODY_INVALID"),
                Arguments.of("/categories", "{}", 422, "NAME_INVALID"),
                Arguments.of("/categories", "{\"name\":{}}", 400, "BODY_INVALID"),
                Arguments.of("/categories", "{\"name\":\"X\",\"severity\":\"awful\"}", 422, "SEVERITY_UNKNOWN"),
                Arguments.of("/categories", "{\"name\":\"X\",\"origin\":\"moon\"}", 422, "ORIGIN_UNKNOWN"),
                Arguments.of("/categories", "{\"name\":\"X\",\"accept\":true}", 422, "DEFINITION_INVALID"),
                Arguments.of("/categories", "{\"name\":\"half \\ud83d\"}", 422, "NAME_INVALID"),
                Arguments.of(
                        "/categories",
                        "{\"name\":\"X\",\"definition\":{\"text\":\"\\udc00\"}}",
                        422,
                        "DEFINITION_INVALID"),
                Arguments.of("/proposals/nonsense/decision", "{\"decision\":\"accept\"}", 404, "CATEGORY_UNKNOWN"),
                Arguments.of("/proposals/" + NOBODY.replace("\"", "") + "/decision", "{}", 422, "DECISION_UNKNOWN"),
                Arguments.of("/categories/x/definition", "{\"kind\":\"tiny\"}", 404, "CATEGORY_UNKNOWN"),
                Arguments.of("/merges", "{}", 400, "BODY_INVALID"),
                Arguments.of("/merges", "{\"into\":7,\"absorbed\":[]}", 400, "BODY_INVALID"),
                Arguments.of("/merges", "{\"into\":" + NOBODY + "}", 422, "TOO_FEW"),
                Arguments.of("/merges", "{\"into\":" + NOBODY + ",\"absorbed\":[null]}", 400, "BODY_INVALID"),
                Arguments.of(
                        "/merges", "{\"into\":" + NOBODY + ",\"absorbed\":[" + NOBODY + "]}", 422, "MERGE_INTO_ITSELF"),
                Arguments.of("/merges/nonsense/undo", "{\"rationale\":\"x\"}", 404, "MERGE_UNKNOWN"),
                Arguments.of("/merges/nonsense/undo", "{\"rationale\":\"\\ud83d\"}", 404, "MERGE_UNKNOWN"),
                Arguments.of("/splits", "{\"category\":" + NOBODY + ",\"parts\":[null,{}]}", 400, "BODY_INVALID"),
                Arguments.of("/splits", "{\"category\":" + NOBODY + "}", 404, "CATEGORY_UNKNOWN"));
    }

    @Test
    void a_command_says_what_it_saw() {
        Desk.open("refused");
        given().contentType("application/json")
                .body("{\"name\":\"X\"}")
                .post("/api/projects/refused/codebook/categories")
                .then()
                .statusCode(428)
                .body("code", equalTo("IF_MATCH_REQUIRED"));
        Desk.open("refused")
                .whoSaw("latest")
                .body("{\"name\":\"X\"}")
                .post("/categories")
                .then()
                .statusCode(400)
                .body("code", equalTo("IF_MATCH_INVALID"));
    }

    /// All at once: each waits two seconds for the project to be announced.
    @Test
    void a_project_without_a_codebook_is_unknown() {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = Stream.of("/codebook", "/codebook/history", "/events/taxonomy")
                    .map(path -> people.submit(() -> given().get("/api/projects/nowhere" + path)));
            var told = people.submit(() -> given().contentType("application/json")
                    .header("If-Match", "\"1\"")
                    .body("{\"name\":\"X\"}")
                    .post("/api/projects/nowhere/codebook/categories"));
            assertThat(Stream.concat(asked, Stream.of(told)).toList())
                    .allSatisfy(answer -> answer.get().then().statusCode(404).body("code", equalTo("PROJECT_UNKNOWN")));
        }
        given().get("/api/projects/NOT%20A%20SLUG/codebook").then().statusCode(404);
    }

    @Test
    void questions_that_cannot_be_answered_are_problems() {
        var local = Desk.open("refused");
        local.get("?asOf=yesterday").then().statusCode(400).body("code", equalTo("VALUE_INVALID"));
        local.get("?position=x").then().statusCode(400).body("code", equalTo("VALUE_INVALID"));
        local.get("?position=1&asOf=2026-01-01T00:00:00Z").then().statusCode(400);
        local.get("?position=9999").then().statusCode(404).body("code", equalTo("POSITION_UNKNOWN"));
        local.get("/history?category=x").then().statusCode(400);
        local.get("/history?after=x").then().statusCode(400);
        local.get("/history?category=" + NOBODY.replace("\"", "")).then().statusCode(404);
        local.ledger("?limit=x").then().statusCode(400);
    }

    @Test
    void other_methods_types_and_people_are_problems() {
        var local = Desk.open("refused");
        local.command()
                .body("{}")
                .put("/merges")
                .then()
                .statusCode(anyOf(is(404), is(405)))
                .contentType("application/problem+json");
        local.command()
                .contentType("text/plain")
                .body("{}")
                .post("/merges")
                .then()
                .statusCode(415);
        local.as("no such name!")
                .post("/categories", "{\"name\":\"X\"}")
                .then()
                .statusCode(400)
                .body("code", equalTo("ACTOR_INVALID"));
    }

    @Test
    void a_problem_in_the_body_points_at_the_place() {
        Desk.open("refused")
                .post("/merges", "{\"into\":\"x\",\"absorbed\":[]}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(is("/into")));
    }
}
