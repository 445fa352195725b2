package errata.ingest.refusing;

import static errata.ingest.otlp.Spans.export;
import static errata.ingest.otlp.Spans.span;
import static errata.ingest.otlp.Spans.traceId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import errata.backends.BackendsResource;
import errata.backends.process.Until;
import errata.ingest.Endpoint;
import errata.ingest.Topic;
import errata.ingest.publishing.AcknowledgedPublisher;
import errata.ingest.publishing.Outgoing;
import io.opentelemetry.proto.trace.v1.Span;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// What was refused, sent again.
@QuarkusTest
@QuarkusTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "ingest"))
class ReplayedRefusalsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TestHTTPResource
    URI base;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    AcknowledgedPublisher publisher;

    @Test
    void what_another_service_put_aside_is_sent_again_and_taken() throws Exception {
        endpoint().post("/api/projects", "{\"name\":\"second-chance\"}");
        putAside(
                "second-chance",
                8003,
                export("x", List.of(span(8003, 1).build())).toByteArray());
        var listed = listed("second-chance", 1);
        var id = listed.at("/items/0/id").asText();
        assertThat(listed.at("/items/0/refusedBy").asText()).isEqualTo("annotation-service");

        var replay = endpoint().post("/api/projects/second-chance/refusals/" + id + "/replay", "");

        assertThat(replay.text()).isEqualTo("{\"replayed\":1,\"stillRefused\":0}");
        var taken = new Topic(kafka, "errata.traces")
                .records(record -> traceId(8003).equals(record.key()));
        assertThat(new String(taken.getFirst().headers().lastHeader("source").value(), StandardCharsets.UTF_8))
                .isEqualTo("replay");
        assertThat(json(endpoint().get("/api/projects/second-chance/refusals/" + id))
                        .path("state")
                        .asText())
                .isEqualTo("replayed");
        assertThat(endpoint()
                        .post("/api/projects/second-chance/refusals/" + id + "/replay", "")
                        .text())
                .isEqualTo("{\"replayed\":0,\"stillRefused\":0}");
    }

    @Test
    void all_of_a_code_are_sent_again_and_what_is_still_wrong_stays() throws Exception {
        endpoint().post("/api/projects", "{\"name\":\"all-again\"}");
        putAside("all-again", 8010, export("x", List.of(span(8010, 1).build())).toByteArray());
        putAside("all-again", 8011, "no spans at all".getBytes(StandardCharsets.UTF_8));
        putAside("all-again", 8012, new byte[0]);
        send("all-again", span(8013, 1).setSpanId(ByteString.EMPTY).build());
        listed("all-again", 4);

        var replay = endpoint().post("/api/projects/all-again/refusals/replay", "{\"code\":\"too-odd\"}");

        assertThat(replay.text()).isEqualTo("{\"replayed\":1,\"stillRefused\":2}");
        assertThat(json(endpoint().get("/api/projects/all-again/refusals?reason=span-id-invalid"))
                        .at("/items/0/state")
                        .asText())
                .isEqualTo("refused");
    }

    private void putAside(String project, long trace, byte[] body) throws Exception {
        var headers =
                Map.of("project", project, "code", "too-odd", "reason", "odd", "refused-by", "annotation-service");
        publisher
                .send(new Outgoing("errata.rejected", traceId(trace), body, headers))
                .get();
    }

    private void send(String project, Span... spans) {
        var reply = endpoint()
                .post(
                        "/v1/traces",
                        Endpoint.PROTOBUF,
                        export(project, List.of(spans)).toByteArray());
        assertThat(reply.status()).isEqualTo(200);
    }

    private JsonNode listed(String project, int total) {
        var path = "/api/projects/" + project + "/refusals";
        Until.holds(
                () -> json(endpoint().get(path)).path("total").asInt() >= total,
                PATIENCE,
                () -> "Not all refusals are kept");
        return json(endpoint().get(path));
    }

    private static JsonNode json(Endpoint.Reply reply) {
        try {
            return JSON.readTree(reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Endpoint endpoint() {
        return new Endpoint(base);
    }
}
