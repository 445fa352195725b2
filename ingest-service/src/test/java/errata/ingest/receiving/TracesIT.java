package errata.ingest.receiving;

import static errata.ingest.otlp.Spans.export;
import static errata.ingest.otlp.Spans.span;
import static errata.ingest.otlp.Spans.traceId;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import errata.backends.BackendsResource;
import errata.ingest.Endpoint;
import errata.ingest.Topic;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.trace.v1.TracesData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BackendsResource.class, initArgs = @ResourceArg(name = "database", value = "ingest"))
class TracesIT {
    @TestHTTPResource
    URI base;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void an_answer_of_200_means_that_the_spans_are_in_the_topic() throws Exception {
        var request = export(
                "pharmacy",
                List.of(
                        span(0xA1, 1).build(),
                        span(0xA2, 2).build(),
                        span(0xA1, 3).build()));

        var reply = endpoint().post("/v1/traces", Endpoint.PROTOBUF, request.toByteArray());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.type()).isEqualTo(Endpoint.PROTOBUF);
        assertThat(ExportTraceServiceResponse.parseFrom(reply.body()).hasPartialSuccess())
                .isFalse();
        var records = traces(traceId(0xA1));
        assertThat(records).hasSize(1);
        assertThat(header(records.getFirst(), "project")).isEqualTo("pharmacy");
        assertThat(header(records.getFirst(), "source")).isEqualTo("otlp");
        assertThat(header(records.getFirst(), "spans")).isEqualTo("2");
        assertThat(header(records.getFirst(), "instance")).hasSize(36);
        assertThat(spanNames(records.getFirst())).hasSize(2);
        assertThat(traces(traceId(0xA2))).hasSize(1);
    }

    @Test
    void json_is_answered_in_json() {
        var reply = endpoint().post("/v1/traces", """
                {"resourceSpans":[{"resource":{},"scopeSpans":[{"scope":{},"spans":[
                  {"traceId":"000000000000000000000000000000B1","spanId":"00000000000000F1","name":"dose",
                   "startTimeUnixNano":1750000000000000000,"endTimeUnixNano":"1750000000000000001","novel":{"a":[1]}}]}]}]}
                """, "x-project-name", "Ward 7");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.type()).startsWith(Endpoint.JSON);
        assertThat(reply.text()).isEqualTo("{}");
        assertThat(header(traces(traceId(0xB1)).getFirst(), "project")).isEqualTo("ward-7");
        assertThat(endpoint().get("/api/projects/ward-7").text()).contains("\"name\":\"Ward 7\"");
    }

    @Test
    void a_bad_span_is_refused_alone() throws Exception {
        var bad = span(0xC2, 2).setTraceId(ByteString.copyFrom(new byte[16])).build();
        var request = export("pharmacy", List.of(span(0xC1, 1).build(), bad));

        var reply = endpoint().post("/v1/traces", Endpoint.PROTOBUF, request.toByteArray());

        assertThat(reply.status()).isEqualTo(200);
        var partial = ExportTraceServiceResponse.parseFrom(reply.body()).getPartialSuccess();
        assertThat(partial.getRejectedSpans()).isEqualTo(1);
        assertThat(partial.getErrorMessage()).contains("trace id");
        assertThat(traces(traceId(0xC1))).hasSize(1);
    }

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
        assertThat(traces(traceId(0xD1))).hasSize(1);
        assertThat(traces(traceId(0xD2))).hasSize(1);
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
    void log_records_about_generative_ai_travel_in_their_trace() {
        var reply = endpoint().post("/v1/logs", """
                {"resourceLogs":[{"scopeLogs":[{"logRecords":[
                  {"traceId":"%s","spanId":"00000000000000f1","timeUnixNano":"5","eventName":"gen_ai.choice"},
                  {"body":{"stringValue":"GET /"}},{"eventName":"gen_ai.choice"}]}]}]}
                """.formatted(traceId(0xE1)), "x-project-name", "pharmacy");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).contains("\"rejectedLogRecords\":\"1\"").contains("trace id");
        assertThat(header(traces(traceId(0xE1)).getFirst(), "spans")).isEqualTo("1");
    }

    @Test
    void the_paths_that_other_clients_have_built_in_are_there_too() {
        var json = """
                {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"%s","spanId":"00000000000000f1"}]}]}]}
                """.formatted(traceId(0xE2));

        assertThat(endpoint().post("/api/public/otel/v1/traces", json).text()).isEqualTo("{}");
        assertThat(endpoint().post("/api/public/otel/v1/metrics", "{}").status())
                .isEqualTo(200);
        assertThat(endpoint().get("/info").text()).isEqualTo("{}");
        assertThat(traces(traceId(0xE2))).hasSize(1);
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

    private List<ConsumerRecord<String, byte[]>> traces(String id) {
        return new Topic(kafka, "errata.traces").records(record -> id.equals(record.key()));
    }

    private static List<String> spanNames(ConsumerRecord<String, byte[]> record) throws IOException {
        return TracesData.parseFrom(record.value()).getResourceSpansList().stream()
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .flatMap(scope -> scope.getSpansList().stream())
                .map(io.opentelemetry.proto.trace.v1.Span::getName)
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
