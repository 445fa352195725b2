package errata.ingest.importing;

import static errata.ingest.importing.ImportedBytes.bytes;
import static errata.ingest.importing.ImportedBytes.file;
import static errata.ingest.importing.ImportedBytes.gzip;
import static errata.ingest.importing.ImportedBytes.zip;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.ingest.IngestBackends;
import errata.ingest.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Files of several shapes, packed and broken ones too.
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class ImportedFilesIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource
    URI base;

    Topics topics;

    @Test
    void lines_are_taken_around_a_broken_one_and_packed_files_too() throws Exception {
        var answer = jobs().take("lines", "l.jsonl.gz", gzip(bytes("""
                {"custom_id":"a","query":"Open on Sunday?","response":"No."}
                {"custom_id":"b","messages":[
                {"custom_id":"c","request":{"messages":[{"role":"user","content":"x"}]},"response":{"choices":[{"message":{"role":"assistant","content":"y"}}]}}
                """)));

        assertThat(answer.path("taken").asInt()).isEqualTo(2);
        assertThat(answer.path("refusals").toString()).isEqualTo("[{\"line\":2,\"reason\":\"not valid JSON\"}]");
        assertThat(answer.path("traces").findValuesAsText("externalId")).containsExactly("a", "c");
    }

    @Test
    void lines_of_a_collector_are_taken_as_they_are() throws Exception {
        var line = JSON.readTree(file("/otlp/refill.json")).toString();
        var answer = jobs().take(
                        "collected",
                        "c.jsonl",
                        bytes(line + "\n" + line.replace("5eed0001", "5eed0003") + "\n{\"resourceSpans\":7}\n"));

        assertThat(answer.path("format").asText()).isEqualTo("otlp-json");
        assertThat(answer.path("taken").asInt()).isEqualTo(2);
        assertThat(answer.path("refused").asInt()).isEqualTo(1);
        assertThat(answer.path("spans").asInt()).isEqualTo(4);
        assertThat(topics.traces("5eed5eed5eed5eed5eed5eed5eed0003", "collected"))
                .isNotEmpty();
    }

    @Test
    void files_of_a_zip_are_joined_by_the_traces_they_are_about() throws Exception {
        var answer = jobs().take(
                        "blob",
                        "export.zip",
                        zip(Map.of(
                                "observations.jsonl", bytes("""
                        {"id":"o1","trace_id":"t1","type":"GENERATION","start_time":"2025-03-01 10:00:01","name":"ask"}
                        {"id":"o2","trace_id":"t1","type":"TOOL","start_time":"2025-03-01 10:00:02","parent_observation_id":"o1"}
                        """),
                                "traces.jsonl.gz", gzip(bytes("""
                        {"id":"t1","timestamp":"2025-03-01 10:00:00","name":"n","user_id":"u","tags":[],"release":null,"version":null,"input":"a"}
                        """)),
                                "scores.jsonl", bytes("""
                        {"id":"s1","trace_id":"t1","name":"tone","value":1,"data_type":"NUMERIC","source":"API","timestamp":"2025-03-01 11:00:00"}
                        {"id":"s2","trace_id":null,"session_id":"x","name":"tone","value":1,"data_type":"NUMERIC"}
                        """))));

        assertThat(answer.path("format").asText()).isEqualTo("langfuse");
        assertThat(answer.path("spans").asInt()).isEqualTo(3);
        assertThat(answer.path("traces").findValuesAsText("externalId")).containsExactly("t1");
        assertThat(answer.path("refusals").toString())
                .isEqualTo(
                        "[{\"file\":\"scores.jsonl\",\"line\":2,\"reason\":\"a score without a trace, a name or a value\"}]");
        assertThat(topics.traces(traceId(answer, 0), "blob")).hasSize(3);
    }

    @Test
    void an_empty_file_is_an_empty_import() throws Exception {
        var answer = jobs().take("empty", "e.json", new byte[0]);

        assertThat(answer.path("read").asInt()).isZero();
    }

    private static String traceId(JsonNode answer, int index) {
        return answer.path("traces").path(index).path("traceId").asText();
    }

    private Jobs jobs() {
        return Jobs.at(base);
    }
}
