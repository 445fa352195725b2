package errata.reporting;

import static io.restassured.RestAssured.given;

import errata.events.ProjectId;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/// Asks about a history once all of it has arrived.
final class Asked {

    private Asked() {}

    /// The ranking; comes again while reporting is behind.
    static Response ranking(ProjectId project, History history) {
        for (int round = 0; round < 10; round++) {
            var answer = given().queryParam("minPosition", end(history)).get("/api/projects/" + project + "/ranking");
            if (answer.statusCode() == 200) {
                return answer;
            }
        }
        throw new AssertionError("reporting did not reach " + end(history));
    }

    static ValidatableResponse report(String project, String report, History history) {
        return given().queryParam("minPosition", end(history))
                .get("/api/projects/" + project + "/" + report)
                .then()
                .statusCode(200);
    }

    private static String end(History history) {
        return "a%d.t%d".formatted(history.annotation.size(), history.codebook());
    }
}
