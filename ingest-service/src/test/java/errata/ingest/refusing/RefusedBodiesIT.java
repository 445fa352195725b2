package errata.ingest.refusing;

import static errata.ingest.otlp.Spans.attribute;
import static errata.ingest.otlp.Spans.export;
import static errata.ingest.otlp.Spans.span;
import static errata.ingest.otlp.Spans.traceId;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import errata.ingest.IngestBackends;
import errata.ingest.Topics;
import errata.ingest.publishing.AcknowledgedPublisher;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is kept of a refused span itself, and what is said where it is not.
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class RefusedBodiesIT {
    @TestHTTPResource
    URI base;

    Topics topics;

    @Inject
    AcknowledgedPublisher publisher;

    @Test
    void a_refusal_is_redacted_before_it_is_told() {
        refused().project("hushed");
        refused()
                .endpoint()
                .send(HttpRequest.newBuilder(base.resolve("/api/projects/hushed/redaction"))
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"patterns\":[\"email\"]}")));

        refused()
                .send(
                        "hushed",
                        span(8002, 1)
                                .setSpanId(ByteString.EMPTY)
                                .addAttributes(attribute("gen_ai.prompt", "ada@mail.example"))
                                .build());

        refused().listed("hushed", 1);
        var told =
                topics.named("errata.rejected").records(record -> traceId(8002).equals(record.key()));
        assertThat(new String(told.getFirst().value(), StandardCharsets.ISO_8859_1))
                .contains("[email]")
                .doesNotContain("ada@mail.example");
    }

    @Test
    void a_large_one_is_kept_whole_and_taken_after_all() throws Exception {
        refused().project("heavy");
        var text = "%x ".formatted(0x5eed).repeat(700_000);
        var heavy = span(8030, 1)
                .addAttributes(attribute("input", text.substring(0, 1_000_000)))
                .addAttributes(attribute("output", text.substring(0, 1_000_000)))
                .addAttributes(attribute("more", text.substring(0, 1_000_000)));
        var whole = export("x", List.of(heavy.build())).toByteArray();
        publisher.send(ToldRefusals.putAside("heavy", 8030, whole)).get();
        var item = refused().listed("heavy", 1).path("items").get(0);
        var id = "/" + item.path("id").asText();
        assertThat(item.path("size").asInt()).isEqualTo(whole.length);
        assertThat(refused().get("heavy", id).path("kept").asBoolean()).isTrue();
        assertThat(refused()
                        .endpoint()
                        .get(ToldRefusals.at("heavy", id + "/body"))
                        .body())
                .isEqualTo(whole);

        assertThat(refused().post("heavy", id + "/replay", "").text()).isEqualTo("{\"replayed\":1,\"stillRefused\":0}");

        var taken = topics.traces(traceId(8030));
        assertThat(taken.getFirst().value()).hasSizeGreaterThan(3_000_000);
    }

    @Test
    void a_span_that_is_too_large_to_be_taken_can_be_fetched_whole() {
        var many = span(8031, 1);
        for (int i = 0; i < 10_000; i++) {
            many.addAttributes(attribute("key-" + i, "again ".repeat(80)));
        }
        refused().send("too-heavy", many.build());

        var item = refused().listed("too-heavy", 1).path("items").get(0);

        assertThat(item.path("code").asText()).isEqualTo("too-large");
        assertThat(item.path("size").asInt()).isGreaterThan(4 << 20);
        assertThat(refused()
                        .endpoint()
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
        refused().send("too-noisy", heavy.build());

        var item = refused().listed("too-noisy", 1).path("items").get(0);
        var id = "/" + item.path("id").asText();

        assertThat(item.path("size").asInt()).isGreaterThan(7 << 20);
        assertThat(refused().get("too-noisy", id).path("kept").asBoolean()).isFalse();
        assertThat(refused().get("too-noisy", id).path("lacks").asText()).isEqualTo("too-large");
        var body = refused().endpoint().get(ToldRefusals.at("too-noisy", id + "/body"));
        assertThat(body.status()).isEqualTo(404);
        assertThat(body.text()).contains("larger than 6 MiB");
    }

    private ToldRefusals refused() {
        return ToldRefusals.at(base);
    }
}
