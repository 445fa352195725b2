package errata.ingest.receiving;

import static errata.ingest.otlp.Spans.export;
import static errata.ingest.otlp.Spans.span;
import static errata.ingest.otlp.Spans.traceId;
import static org.assertj.core.api.Assertions.assertThat;

import errata.ingest.Endpoint;
import errata.ingest.IngestBackends;
import errata.ingest.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// Bodies that are packed, too large, or nothing that can be read.
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class OtherBodiesIT {
    @TestHTTPResource
    URI base;

    Topics topics;

    @Test
    void compressed_bodies_are_taken_in_both_encodings() throws Exception {
        var protobuf = export("pharmacy", List.of(span(0xD1, 1).build())).toByteArray();
        var json = """
                {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"%s","spanId":"00000000000000f1"}]}]}]}
                """.formatted(traceId(0xD2));

        assertThat(endpoint()
                        .post("/v1/traces", Endpoint.PROTOBUF, gzip(protobuf), "Content-Encoding", "gzip")
                        .status())
                .isEqualTo(200);
        assertThat(endpoint()
                        .post(
                                "/v1/traces",
                                Endpoint.JSON,
                                gzip(json.getBytes(StandardCharsets.UTF_8)),
                                "Content-Encoding",
                                "gzip")
                        .status())
                .isEqualTo(200);
        assertThat(topics.traces(traceId(0xD1))).hasSize(1);
        assertThat(topics.traces(traceId(0xD2))).hasSize(1);
    }

    @Test
    void what_cannot_be_read_is_answered_400_in_kind() {
        var protobuf = endpoint().post("/v1/traces", Endpoint.PROTOBUF, "nonsense".getBytes(StandardCharsets.UTF_8));
        assertThat(protobuf.status()).isEqualTo(400);
        assertThat(protobuf.type()).isEqualTo(Endpoint.PROTOBUF);
        assertThat(protobuf.body()).isNotEmpty();

        var json = endpoint().post("/v1/traces", "{\"resourceSpans\":[");
        assertThat(json.status()).isEqualTo(400);
        assertThat(json.text()).contains("\"code\":3").contains("message");

        var zipped = endpoint()
                .post("/v1/traces", Endpoint.JSON, "{}".getBytes(StandardCharsets.UTF_8), "Content-Encoding", "gzip");
        assertThat(zipped.status()).isEqualTo(400);
    }

    @Test
    void other_types_are_answered_415_and_an_empty_export_200() {
        assertThat(endpoint()
                        .post("/v1/traces", "text/plain", "{}".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(415);
        assertThat(endpoint()
                        .post(
                                "/v1/traces",
                                Endpoint.JSON,
                                "{}".getBytes(StandardCharsets.UTF_8),
                                "Content-Encoding",
                                "br")
                        .status())
                .isEqualTo(415);
        assertThat(endpoint().post("/v1/traces", Endpoint.PROTOBUF, new byte[0]).status())
                .isEqualTo(200);
        assertThat(endpoint().post("/v1/metrics", "{}").text()).isEqualTo("{}");
        assertThat(endpoint().post("/v1/logs", "{}").status()).isEqualTo(200);
    }

    @Test
    void a_body_that_is_too_large_packed_or_plain_is_answered_413() throws Exception {
        var text = "{\"x\":\"" + "a".repeat(70 * 1024 * 1024) + "\"}";
        assertThat(endpoint()
                        .post(
                                "/v1/traces",
                                Endpoint.JSON,
                                gzip(text.getBytes(StandardCharsets.UTF_8)),
                                "Content-Encoding",
                                "gzip")
                        .status())
                .isEqualTo(413);
        assertThat(endpoint().post("/v1/traces", text).status()).isEqualTo(413);
        assertThat(endpoint().post("/v1/traces", "{}").status()).isEqualTo(200);
        assertThat(endpoint().post("/v1/logs", text).status()).isEqualTo(413);
        assertThat(endpoint().post("/v1/metrics", text).status()).isEqualTo(200);
    }

    private Endpoint endpoint() {
        return new Endpoint(base);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
