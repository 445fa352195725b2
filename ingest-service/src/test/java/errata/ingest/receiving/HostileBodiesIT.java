package errata.ingest.receiving;

import static errata.ingest.otlp.Spans.attribute;
import static errata.ingest.otlp.Spans.export;
import static errata.ingest.otlp.Spans.span;
import static org.assertj.core.api.Assertions.assertThat;

import errata.backends.BackendsResource;
import errata.ingest.Endpoint;
import errata.ingest.Topic;
import io.opentelemetry.proto.trace.v1.TracesData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "ingest"))
class HostileBodiesIT {
    private static final String PROJECT = "hostile";
    private static final int ROUNDS = 400;

    @TestHTTPResource
    URI base;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void whatever_is_sent_the_answer_is_no_fault_of_ours_and_nothing_unreadable_is_kept() throws Exception {
        var protobuf = export(
                        "bot",
                        List.of(
                                span(0xF1, 1)
                                        .addAttributes(attribute("input", "äöü 😀"))
                                        .build(),
                                span(0xF2, 2).build()))
                .toByteArray();
        var json = resource("/otlp/refill.json");
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            accepted(seed, Endpoint.PROTOBUF, mutated(protobuf, random), false);
            accepted(seed, Endpoint.JSON, mutated(json, random), false);
            if (seed % 4 == 0) {
                accepted(seed, Endpoint.PROTOBUF, mutated(gzip(protobuf), random), true);
            }
        }
        for (var record : new Topic(kafka, "errata.traces").records(this::isOurs)) {
            var spans = TracesData.parseFrom(record.value()).getResourceSpansList().stream()
                    .flatMap(resource -> resource.getScopeSpansList().stream())
                    .flatMap(scope -> scope.getSpansList().stream())
                    .toList();
            assertThat(spans).isNotEmpty().allSatisfy(span -> {
                assertThat(span.getTraceId().size()).isEqualTo(16);
                assertThat(span.getSpanId().size()).isEqualTo(8);
            });
        }
    }

    @Test
    void files_that_are_no_files_are_no_fault_of_ours_either() throws Exception {
        var file = resource("/imports/all-root.json");
        for (int seed = 0; seed < ROUNDS / 4; seed++) {
            var reply = new Endpoint(base)
                    .post("/api/projects/hostile/imports?name=f.json", Endpoint.JSON, mutated(file, new Random(seed)));
            assertThat(reply.status()).as("seed %d: %s", seed, reply.text()).isIn(200, 400);
        }
    }

    @Test
    void values_nested_without_end_are_no_fault_of_ours() {
        for (var text : List.of(
                "[".repeat(100_000), "{\"a\":".repeat(100_000), "{\"resourceSpans\":" + "[{\"a\":".repeat(100_000))) {
            var body = text.getBytes(StandardCharsets.UTF_8);
            assertThat(new Endpoint(base)
                            .post("/v1/traces", Endpoint.JSON, body)
                            .status())
                    .isEqualTo(400);
            assertThat(new Endpoint(base)
                            .post("/api/projects/hostile/imports", Endpoint.JSON, body)
                            .status())
                    .isEqualTo(200);
        }
    }

    private void accepted(int seed, String type, byte[] body, boolean gzip) {
        var reply = gzip
                ? new Endpoint(base)
                        .post("/v1/traces", type, body, "x-project-name", PROJECT, "Content-Encoding", "gzip")
                : new Endpoint(base).post("/v1/traces", type, body, "x-project-name", PROJECT);
        assertThat(reply.status()).as("seed %d, %s", seed, type).isIn(200, 400);
        assertThat(reply.type()).startsWith(type);
    }

    private boolean isOurs(ConsumerRecord<String, byte[]> record) {
        return PROJECT.equals(new String(record.headers().lastHeader("project").value(), StandardCharsets.UTF_8));
    }

    private static byte[] mutated(byte[] body, Random random) {
        var bytes = body.clone();
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 3 -> System.arraycopy(bytes, 0, bytes, at, Math.min(bytes.length - at, random.nextInt(40)));
                default -> bytes[at] = (byte) "{}[]\":,0\\".charAt(random.nextInt(9));
            }
        }
        return bytes;
    }

    private static byte[] resource(String name) throws IOException {
        try (var file = HostileBodiesIT.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
