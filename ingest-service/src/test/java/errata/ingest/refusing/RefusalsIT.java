package errata.ingest.refusing;

import static errata.ingest.otlp.Spans.attribute;
import static errata.ingest.otlp.Spans.export;
import static errata.ingest.otlp.Spans.span;
import static errata.ingest.otlp.Spans.traceId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import errata.backends.BackendsResource;
import errata.backends.process.Until;
import errata.events.ProjectId;
import errata.ingest.Endpoint;
import errata.ingest.Topic;
import errata.ingest.publishing.AcknowledgedPublisher;
import errata.ingest.publishing.Outgoing;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "ingest"))
class RefusalsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TestHTTPResource
    URI base;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    AcknowledgedPublisher publisher;

    @Inject
    KeepRefusals refusals;

    @Test
    void a_refused_span_is_listed_with_its_reason_and_shown_whole() {
        send(
                "sorted-out",
                span(8001, 1).setSpanId(ByteString.copyFrom(new byte[3])).build());

        var item = listed("sorted-out", 1).path("items").get(0);

        assertThat(item.path("code").asText()).isEqualTo("span-id-invalid");
        assertThat(item.path("reason").asText()).contains("span id");
        assertThat(item.path("refusedBy").asText()).isEqualTo("ingest-service");
        assertThat(item.path("source").asText()).isEqualTo("otlp");
        assertThat(item.path("traceId").asText()).isEqualTo(traceId(8001));
        assertThat(item.path("name").asText()).isEqualTo("refill");
        assertThat(item.path("state").asText()).isEqualTo("refused");
        var whole = json(endpoint()
                .get("/api/projects/sorted-out/refusals/" + item.path("id").asText()));
        var shown = whole.at("/span/resourceSpans/0/scopeSpans/0/spans/0");
        assertThat(shown.path("traceId").asText()).isEqualTo(traceId(8001));
        assertThat(shown.path("startTimeUnixNano").isTextual()).isTrue();
    }

    @Test
    void a_refusal_is_redacted_before_it_is_told() {
        endpoint().post("/api/projects", "{\"name\":\"hushed\"}");
        endpoint()
                .send(HttpRequest.newBuilder(base.resolve("/api/projects/hushed/redaction"))
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"patterns\":[\"email\"]}")));

        send(
                "hushed",
                span(8002, 1)
                        .setSpanId(ByteString.EMPTY)
                        .addAttributes(attribute("gen_ai.prompt", "ada@mail.example"))
                        .build());

        listed("hushed", 1);
        var told = new Topic(kafka, "errata.rejected")
                .records(record -> traceId(8002).equals(record.key()));
        assertThat(new String(told.getFirst().value(), StandardCharsets.ISO_8859_1))
                .contains("[email]")
                .doesNotContain("ada@mail.example");
    }

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
    void a_large_one_is_kept_whole_and_taken_after_all() throws Exception {
        endpoint().post("/api/projects", "{\"name\":\"heavy\"}");
        var text = "%x ".formatted(0x5eed).repeat(700_000);
        var heavy = span(8030, 1)
                .addAttributes(attribute("input", text.substring(0, 1_000_000)))
                .addAttributes(attribute("output", text.substring(0, 1_000_000)))
                .addAttributes(attribute("more", text.substring(0, 1_000_000)));
        var whole = export("x", List.of(heavy.build())).toByteArray();
        putAside("heavy", 8030, whole);
        var item = listed("heavy", 1).path("items").get(0);
        var at = "/api/projects/heavy/refusals/" + item.path("id").asText();
        assertThat(item.path("size").asInt()).isEqualTo(whole.length);
        assertThat(json(endpoint().get(at)).path("kept").asBoolean()).isTrue();
        assertThat(endpoint().get(at + "/body").body()).isEqualTo(whole);

        assertThat(endpoint().post(at + "/replay", "").text()).isEqualTo("{\"replayed\":1,\"stillRefused\":0}");

        var taken = new Topic(kafka, "errata.traces")
                .records(record -> traceId(8030).equals(record.key()));
        assertThat(taken.getFirst().value()).hasSizeGreaterThan(3_000_000);
    }

    @Test
    void a_span_that_is_too_large_to_be_taken_can_be_fetched_whole() {
        var many = span(8031, 1);
        for (int i = 0; i < 10_000; i++) {
            many.addAttributes(attribute("key-" + i, "again ".repeat(80)));
        }
        send("too-heavy", many.build());

        var item = listed("too-heavy", 1).path("items").get(0);

        assertThat(item.path("code").asText()).isEqualTo("too-large");
        assertThat(item.path("size").asInt()).isGreaterThan(4 << 20);
        assertThat(endpoint()
                        .get("/api/projects/too-heavy/refusals/"
                                + item.path("id").asText() + "/body")
                        .body())
                .hasSize(item.path("size").asInt());
    }

    @Test
    void one_that_is_too_large_to_be_kept_says_so() {
        var random = new Random(1);
        var heavy = span(8032, 1);
        for (int i = 0; i < 8_000; i++) {
            var noise = new byte[1000];
            random.nextBytes(noise);
            heavy.addAttributes(KeyValue.newBuilder()
                    .setKey("key-" + i)
                    .setValue(AnyValue.newBuilder().setBytesValue(ByteString.copyFrom(noise))));
        }
        send("too-noisy", heavy.build());

        var item = listed("too-noisy", 1).path("items").get(0);
        var at = "/api/projects/too-noisy/refusals/" + item.path("id").asText();

        assertThat(item.path("size").asInt()).isGreaterThan(7 << 20);
        assertThat(json(endpoint().get(at)).path("kept").asBoolean()).isFalse();
        assertThat(json(endpoint().get(at)).path("lacks").asText()).isEqualTo("too-large");
        var body = endpoint().get(at + "/body");
        assertThat(body.status()).isEqualTo(404);
        assertThat(body.text()).contains("larger than 6 MiB");
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

    @Test
    void pages_go_from_new_to_old_and_counts_are_of_all() {
        var bad = span(8020, 1).setSpanId(ByteString.EMPTY).build();
        send("paged", bad, bad, bad, bad, bad);
        listed("paged", 5);

        var first = json(endpoint().get("/api/projects/paged/refusals?limit=3"));
        var second = json(endpoint()
                .get("/api/projects/paged/refusals?limit=3&after="
                        + first.path("next").asText()));

        assertThat(first.path("items")).hasSize(3);
        assertThat(second.path("items")).hasSize(2);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(second.path("total").asInt()).isEqualTo(5);
        assertThat(second.at("/byCode/span-id-invalid").asInt()).isEqualTo(5);
        assertThat(second.path("dropped").asInt()).isZero();
    }

    @Test
    void what_is_not_there_is_a_problem() {
        endpoint().post("/api/projects", "{\"name\":\"clean\"}");
        assertThat(endpoint().get("/api/projects/clean/refusals/x").status()).isEqualTo(404);
        assertThat(endpoint().get("/api/projects/clean/refusals?after=%C3%A4").status())
                .isEqualTo(400);
        assertThat(endpoint().get("/api/projects/nowhere/refusals").status()).isEqualTo(404);
        assertThat(endpoint()
                        .post("/api/projects/clean/refusals/00000000-0000-4000-8000-000000000000/replay", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_refusal_that_the_database_does_not_accept_is_counted_and_holds_up_nobody() {
        endpoint().post("/api/projects", "{\"name\":\"poisoned\"}");

        refusals.keep(List.of(refusal("before"), refusal("a\0b"), refusal("after")));

        var listed = listed("poisoned", 3);
        assertThat(listed.path("items"))
                .extracting(item -> item.path("name").asText())
                .containsExactly("after", "", "before");
        assertThat(listed.at("/byCode/put-aside").asInt()).isOne();
    }

    private static Refusal refusal(String name) {
        var project = new ProjectId("poisoned");
        var at = Instant.parse("2026-03-01T12:00:00Z");
        return new Refusal(UUID.randomUUID(), project, at, "odd", "odd", "x", "otlp", "", "", name, 0, null, null);
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
