package errata.ingest.importing;

import static errata.ingest.importing.ImportedBytes.bytes;
import static errata.ingest.importing.ImportedBytes.file;
import static errata.ingest.importing.ImportedBytes.gzip;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.ingest.IngestBackends;
import errata.ingest.Topics;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.TracesData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class ImportsIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource
    URI base;

    Topics topics;

    @Test
    void a_file_whose_ids_are_all_alike_yields_all_its_conversations() throws Exception {
        var answer = jobs().take("bikes", "all-root.json", file("/imports/all-root.json"));

        assertThat(answer.path("format").asText()).isEqualTo("openai-chat");
        assertThat(answer.path("read").asInt()).isEqualTo(3);
        assertThat(answer.path("taken").asInt()).isEqualTo(2);
        assertThat(answer.path("refusals").toString())
                .isEqualTo("[{\"line\":14,\"reason\":\"messages is not a list\"}]");
        assertThat(answer.path("traces").findValuesAsText("externalId")).containsExactly("k-1", "k-2");
        var span = span(answer, 0);
        var attributes = texts(span);
        assertThat(span.getName()).isEqualTo("all-root");
        assertThat(attributes)
                .containsEntry("gen_ai.operation.name", "chat")
                .containsEntry("errata.external_id", "k-1")
                .containsEntry("errata.metadata.id", "root")
                .doesNotContainKey("errata.metadata.z_note");
        assertThat(JSON.readTree(attributes.get("gen_ai.output.messages")).findValuesAsText("content"))
                .containsExactly("Tomorrow at nine?");
        assertThat(JSON.readTree(attributes.get("gen_ai.input.messages"))).hasSize(4);
    }

    @Test
    void importing_a_file_again_gives_the_same_records_byte_for_byte() throws Exception {
        var first = jobs().take("again", "all-root.json", file("/imports/all-root.json"));
        var second = jobs().take("again", "all-root.json", file("/imports/all-root.json"));

        assertThat(second.path("traces")).isEqualTo(first.path("traces"));
        assertThat(second.path("taken")).isEqualTo(first.path("taken"));
        var records = topics.traces(traceId(first, 0), "again");
        assertThat(records).hasSize(2);
        assertThat(Arrays.equals(records.getFirst().value(), records.getLast().value()))
                .isTrue();
    }

    @Test
    void conversations_without_a_time_stand_in_the_order_of_the_file() throws Exception {
        var answer = jobs().take("order", "o.jsonl", bytes("""
                {"messages":[{"role":"user","content":"one"}]}
                {"messages":[{"role":"user","content":"two"}],"created_at":"2025-02-03T04:05:06Z"}
                {"messages":[{"role":"user","content":"three"}]}
                """));

        assertThat(span(answer, 2).getStartTimeUnixNano() - span(answer, 0).getStartTimeUnixNano())
                .isEqualTo(2_000_000);
        assertThat(span(answer, 1).getStartTimeUnixNano()).isEqualTo(1738555506L * 1_000_000_000L);
    }

    @Test
    void what_cannot_be_imported_is_a_problem() throws Exception {
        assertThat(problem("/api/projects/No_Slug/imports", bytes("[]"))).isEqualTo("400 VALUE_INVALID");
        assertThat(problem("/api/projects/x/imports?format=csv", bytes("[]"))).isEqualTo("400 VALUE_INVALID");
        assertThat(problem("/api/projects/x/imports", bytes("just some words\n")))
                .isEqualTo("400 FILE_UNREADABLE");
        assertThat(problem("/api/projects/x/imports", bytes("PAR1...."))).isEqualTo("400 FILE_UNREADABLE");
        assertThat(problem("/api/projects/x/imports", gzip(new byte[32 * 1024 * 1024])))
                .as("a bomb")
                .isEqualTo("413 FILE_TOO_LARGE");
        var cut = gzip(bytes("[{\"messages\":[]}]"));
        assertThat(problem("/api/projects/x/imports", Arrays.copyOf(cut, cut.length / 2)))
                .isEqualTo("400 FILE_UNREADABLE");
    }

    private String problem(String path, byte[] body) throws IOException {
        var reply = jobs().endpoint().post(path, "application/json", body);
        assertThat(reply.type()).isEqualTo("application/problem+json");
        return reply.status() + " " + JSON.readTree(reply.body()).path("code").asText();
    }

    private Span span(JsonNode answer, int index) throws IOException {
        var record = topics.traces(traceId(answer, index)).getLast();
        return TracesData.parseFrom(record.value())
                .getResourceSpans(0)
                .getScopeSpans(0)
                .getSpans(0);
    }

    private static String traceId(JsonNode answer, int index) {
        return answer.path("traces").path(index).path("traceId").asText();
    }

    private static Map<String, String> texts(Span span) {
        return span.getAttributesList().stream().collect(Collectors.toMap(KeyValue::getKey, each -> each.getValue()
                .getStringValue()));
    }

    private Jobs jobs() {
        return Jobs.at(base);
    }
}
