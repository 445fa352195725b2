package errata.events.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import errata.events.codec.EventCodec;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
final class EdgeIT {

    @TestHTTPResource("/")
    URI origin;

    @Test
    void a_command_answers_its_position_as_body_and_etag() throws Exception {
        var answer = post("{\"text\":\"a\"}");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).contains("\"4\"");
        assertThat(json(answer).path("position").asInt()).isEqualTo(4);
        assertThat(json(answer).path("echo").toString())
                .isEqualTo("{\"text\":\"a\",\"verdict\":null,\"to\":[],\"primary\":false,\"at\":null}");
    }

    @Test
    void the_same_request_has_the_same_digest_and_another_has_not() throws Exception {
        var one = json(post("{\"text\":\"a\",\"verdict\":\"present\"}")).path("request");
        assertThat(json(post("{ \"verdict\":\"present\", \"text\":\"a\"}")).path("request"))
                .isEqualTo(one);
        assertThat(json(post("{\"text\":\"b\"}")).path("request")).isNotEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text":1,"to":[{}]}          | /to/0    | has another form
            {"verdict":"present"}         | /text    | is missing
            {"text":null}                 | /text    | is missing
            {"text":"a","verdict":"maybe"}| /verdict | is not one of present, absent, unsure
            {"text":"a","to":["7"]}       | /to/0    | is not a valid category id
            {"text":"a","at":"soon"}      | /at      | is not a valid instant
            {"text":"a","primary":[]}     | /primary | has another form
            """)
    void a_body_that_does_not_fit_says_where(String body, String pointer, String detail) throws Exception {
        var answer = post(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).path("code").asText()).isEqualTo("BODY_INVALID");
        assertThat(json(answer).path("instance").asText()).isEqualTo("/edge/p1/commands");
        var error = json(answer).path("errors").path(0);
        assertThat(error.path("pointer").asText()).isEqualTo(pointer);
        assertThat(error.path("detail").asText()).startsWith(detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text":""}     | 400 | BODY_INVALID
            {"text":"a"     | 400 | BODY_INVALID
            []              | 400 | BODY_INVALID
            ``              | 400 | BODY_INVALID
            null            | 400 | BODY_INVALID
            """)
    void a_broken_body_is_the_clients_fault(String body, int status, String code) throws Exception {
        var answer = post(body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("code").asText()).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("errata.").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "/edge/down, 503, UNAVAILABLE",
        "/edge/bug, 500, INTERNAL",
        "/edge/bad-id, 400, VALUE_INVALID",
        "/edge/bad-time, 400, VALUE_INVALID",
        "/edge/if-match, 428, IF_MATCH_REQUIRED",
        "/edge/other, 404, NOT_FOUND",
        "/edge/p/commands, 405, METHOD_NOT_ALLOWED",
        "/edge/p/pages?limit=ten, 400, VALUE_INVALID",
        "/nowhere/at/all, 404, NOT_FOUND",
        "/internal/logs, 404, NOT_FOUND",
    })
    void whatever_fails_is_a_problem_with_a_stable_code(String path, int status, String code) throws Exception {
        var answer = send(HttpRequest.newBuilder(origin.resolve(path)).GET());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("code").asText()).isEqualTo(code);
        assertThat(json(answer).path("instance").asText())
                .isEqualTo(origin.resolve(path).getPath());
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("refused\"");
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X-Errata-Actor    | a b                   | 400 | ACTOR_INVALID
            Idempotency-Key   |  ''                   | 400 | IDEMPOTENCY_KEY_INVALID
            Errata-Claimed-At | tomorrow              | 400 | VALUE_INVALID
            Errata-Claimed-At | 2999-01-01T00:00:00Z  | 422 | CLAIMED_IN_FUTURE
            If-Match          | abc                   | 400 | IF_MATCH_INVALID
            Content-Type      | text/plain            | 415 | MEDIA_TYPE_UNSUPPORTED
            """)
    void a_header_that_does_not_hold_what_it_should_is_refused(String name, String value, int status, String code)
            throws Exception {
        var answer = send(HttpRequest.newBuilder(origin.resolve("/edge/p1/commands"))
                .setHeader("Content-Type", "application/json")
                .setHeader(name, value)
                .POST(BodyPublishers.ofString("{\"text\":\"a\"}")));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("code").asText()).isEqualTo(code);
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(origin.resolve("/edge/p1/commands"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return EventCodec.mapper().readTree(answer.body());
    }
}
