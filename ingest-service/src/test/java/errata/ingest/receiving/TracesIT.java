package errata.ingest.receiving;

import static errata.ingest.Topics.header;
import static errata.ingest.otlp.Spans.export;
import static errata.ingest.otlp.Spans.span;
import static errata.ingest.otlp.Spans.traceId;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import errata.ingest.Endpoint;
import errata.ingest.IngestBackends;
import errata.ingest.Topics;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.trace.v1.Span;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class TracesIT {
    @TestHTTPResource
    URI base;

    Topics topics;

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
        var records = topics.traces(traceId(0xA1));
        assertThat(records).hasSize(1);
        assertThat(header(records.getFirst(), "project")).isEqualTo("pharmacy");
        assertThat(header(records.getFirst(), "source")).isEqualTo("otlp");
        assertThat(header(records.getFirst(), "spans")).isEqualTo("2");
        assertThat(header(records.getFirst(), "instance")).hasSize(36);
        assertThat(spanNames(records.getFirst())).hasSize(2);
        assertThat(topics.traces(traceId(0xA2))).hasSize(1);
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
        assertThat(header(topics.traces(traceId(0xB1)).getFirst(), "project")).isEqualTo("ward-7");
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
        assertThat(topics.traces(traceId(0xC1))).hasSize(1);
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
        assertThat(header(topics.traces(traceId(0xE1)).getFirst(), "spans")).isEqualTo("1");
    }

    @Test
    void the_paths_that_other_clients_have_built_in_are_there_too() {
        var json = """
                {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"%s","spanId":"00000000000000f1"}]}]}]}
                """.formatted(traceId(0xE2));

        assertThat(endpoint().post("/api/public/otel/v1/traces", json).text()).isEqualTo("{}");
        assertThat(endpoint()
                        .post("/otel/v1/traces", json.replace("f1\"", "f2\""), "Langsmith-Project", "Lab")
                        .text())
                .isEqualTo("{}");
        assertThat(endpoint().post("/api/public/otel/v1/metrics", "{}").status())
                .isEqualTo(200);
        assertThat(endpoint().get("/info").text()).isEqualTo("{}");
        assertThat(topics.traces(traceId(0xE2)))
                .extracting(record -> header(record, "project"))
                .containsExactlyInAnyOrder("default", "lab");
    }

    @Test
    void an_exchange_in_log_records_without_a_trace_is_the_trace_of_its_response() throws Exception {
        var asked = exchange("gen_ai.input.messages", "[{\\\"role\\\":\\\"user\\\",\\\"content\\\":\\\"Open?\\\"}]");
        var answered =
                exchange("gen_ai.output.messages", "[{\\\"role\\\":\\\"assistant\\\",\\\"content\\\":\\\"No.\\\"}]");
        var opinion = exchange("gen_ai.evaluation.name", "tone")
                .replace("client.inference.operation.details", "evaluation.result");

        assertThat(endpoint().post("/v1/logs", asked).text()).isEqualTo("{}");
        assertThat(endpoint().post("/v1/logs", answered).text()).isEqualTo("{}");
        var refused = endpoint().post("/v1/logs", opinion);

        var sha = MessageDigest.getInstance("SHA-256").digest("gen_ai.response.id\nresp-e3".getBytes(UTF_8));
        var records = topics.traces(HexFormat.of().formatHex(sha, 0, 16));
        assertThat(records).hasSize(2).allSatisfy(record -> assertThat(header(record, "project"))
                .isEqualTo("default"));
        assertThat(spanNames(records.getFirst())).containsExactly("gen_ai.client.inference.operation.details");
        assertThat(refused.text()).contains("\"rejectedLogRecords\":\"1\"").contains("/feedback");
    }

    private static String exchange(String key, String value) {
        return """
                {"resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":"5",
                  "eventName":"gen_ai.client.inference.operation.details","attributes":[
                    {"key":"gen_ai.response.id","value":{"stringValue":"resp-e3"}},
                    {"key":"%s","value":{"stringValue":"%s"}}]}]}]}]}
                """.formatted(key, value);
    }

    @Test
    void an_address_opened_in_a_browser_says_that_exporters_send_there() {
        var reply = endpoint().get("/v1/traces");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.type()).isEqualTo("application/problem+json");
        assertThat(reply.http().headers().firstValue("Allow")).contains("POST");
        assertThat(reply.text()).contains("METHOD_NOT_ALLOWED").contains("with POST");
    }

    @Test
    void clients_of_langfuse_hear_which_project_they_send_to() {
        var reply = endpoint().get("/api/public/projects");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).startsWith("{\"data\":[{\"id\":\"default\",\"name\":\"default\",\"organization\"");
    }

    private Endpoint endpoint() {
        return new Endpoint(base);
    }

    private static List<String> spanNames(ConsumerRecord<String, byte[]> record) {
        return Topics.spans(record).stream().map(Span::getName).toList();
    }
}
