package errata.ingest.settings;

import static errata.ingest.otlp.Spans.attribute;
import static errata.ingest.otlp.Spans.export;
import static errata.ingest.otlp.Spans.span;
import static errata.ingest.otlp.Spans.traceId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.backends.Backends;
import errata.backends.process.Until;
import errata.ingest.Endpoint;
import errata.ingest.OwnBackends;
import errata.ingest.RunningService;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two instances that share nothing but Kafka and PostgreSQL.
class SettingsOutageIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(30);
    private static final String KEYS = "/api/projects/shared/keys";
    private static final String SECRET = "ada@mail.example";

    private static Backends backends;
    private static RunningService one;
    private static RunningService other;

    @BeforeAll
    static void start() {
        backends = OwnBackends.toBeKilled();
        one = RunningService.start(backends, ACKNOWLEDGED_WITHIN);
        other = RunningService.start(backends, ACKNOWLEDGED_WITHIN);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void every_instance_knows_keys_and_rules_even_while_postgres_is_away() throws Exception {
        one.endpoint().post("/api/projects", "{\"name\":\"shared\"}");
        var leaving = add("leaving");
        var staying = add("staying");
        var rules = one.endpoint()
                .send(HttpRequest.newBuilder(one.endpoint().base().resolve("/api/projects/shared/redaction"))
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"patterns\":[\"email\"],\"action\":\"hash\"}")));
        assertThat(rules.status()).isEqualTo(200);

        Until.holds(() -> send(1, leaving) == 200, PATIENCE, () -> "The other instance does not know the key");
        one.endpoint()
                .send(HttpRequest.newBuilder(one.endpoint()
                                .base()
                                .resolve(KEYS + "/" + leaving.path("id").asText()))
                        .DELETE());
        Until.holds(() -> send(2, leaving) == 401, PATIENCE, () -> "The other instance does not know of the end");
        Until.holds(() -> send(3, staying) == 200 && bodyOf(3).contains("[email:"), PATIENCE, () -> bodyOf(3));

        backends.killPostgres();

        assertThat(send(4, staying)).isEqualTo(200);
        assertThat(send(5, leaving)).isEqualTo(401);
        assertThat(bodyOf(4)).contains("[email:").doesNotContain(SECRET);
        assertThat(one.endpoint().post(KEYS, "{\"name\":\"late\"}").status()).isEqualTo(503);
        backends.database("ingest");
    }

    private static JsonNode add(String name) throws Exception {
        var reply = one.endpoint().post(KEYS, "{\"name\":\"" + name + "\"}");
        assertThat(reply.status()).isEqualTo(201);
        return JSON.readTree(reply.body());
    }

    private static int send(long trace, JsonNode key) {
        var span =
                span(trace, 1).addAttributes(attribute("gen_ai.prompt", SECRET)).build();
        var body = export("anywhere", List.of(span)).toByteArray();
        var bearer = "Bearer " + key.path("key").asText();
        return other.endpoint()
                .post("/v1/traces", Endpoint.PROTOBUF, body, "Authorization", bearer)
                .status();
    }

    private static String bodyOf(long trace) {
        return other.topic("errata.traces").records(record -> traceId(trace).equals(record.key())).stream()
                .map(record -> new String(record.value(), StandardCharsets.ISO_8859_1))
                .reduce("", (_, last) -> last);
    }
}
