package errata.ui.edge;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import org.junit.jupiter.api.Test;

/// The one origin: who may come in, and what is passed on.
@QuarkusTest
class GateIT {

    @TestHTTPResource("/")
    URL home;

    @Test
    void a_foreign_host_name_is_refused() {
        given().header("Host", "rebound.example")
                .get("/")
                .then()
                .statusCode(421)
                .body("code", equalTo("HOST_REFUSED"));
    }

    @Test
    void another_site_cannot_write() {
        given().header("Sec-Fetch-Site", "cross-site")
                .post("/api/projects")
                .then()
                .statusCode(403)
                .body("code", equalTo("CROSS_ORIGIN_WRITE"));
        given().header("Origin", "https://other.example")
                .put("/api/projects/meadow-clinic/traces/t/review")
                .then()
                .statusCode(403);
    }

    @Test
    void pages_forbid_everything_they_do_not_need() {
        given().get("/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void the_api_is_passed_on_to_its_owner_and_back() {
        given().get("/api/projects").then().statusCode(200).body("items.size()", equalTo(2));
        given().get("/api/projects/meadow-clinic/traces/unknown")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("TRACE_UNKNOWN"));
        given().get("/api/nobody").then().statusCode(404).body("code", equalTo("ADDRESS_UNKNOWN"));
    }

    @Test
    void a_command_on_a_codebook_that_moved_says_what_happened_meanwhile() {
        given().redirects()
                .follow(false)
                .formParam("key", "moved-1")
                .formParam("position", "1")
                .formParam("name", "Another name")
                .post("/p/meadow-clinic/codebook/c-date/name")
                .then()
                .statusCode(412)
                .body(containsString("Someone changed the codebook first"))
                .body(containsString("ann renamed Wrong date to Date handling"));
    }

    /// The stream does not end, so the first event comes through only if nothing waits for its end.
    @Test
    void what_moves_is_told_at_once_while_the_stream_stays_open() throws IOException {
        var connection = new URL(home + "api/projects/meadow-clinic/changes").openConnection();
        connection.setReadTimeout(10_000);
        try (var events = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8))) {
            assertThat(connection.getContentType()).startsWith("text/event-stream");
            assertThat(events.readLine()).isEqualTo("event: moved");
            assertThat(events.readLine()).startsWith("data: {\"annotation\":");
        }
    }

    @Test
    void large_bodies_are_streamed_through() {
        byte[] file = new byte[12_000_000];
        given().contentType("application/octet-stream")
                .body(file)
                .post("/api/projects/meadow-clinic/imports?name=big.jsonl&format=auto")
                .then()
                .statusCode(200)
                .body("taken", equalTo(2));
    }
}
