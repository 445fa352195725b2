package errata.ingest.importing.langfuse;

import static errata.ingest.importing.reading.WrittenSpans.UNDATED;
import static errata.ingest.importing.reading.WrittenSpans.refused;
import static errata.ingest.importing.reading.WrittenSpans.spans;
import static errata.ingest.importing.reading.WrittenSpans.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import errata.ingest.importing.reading.Opinion;
import errata.ingest.importing.reading.WrittenSpans.Written;
import errata.ingest.importing.rows.Mapping;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LangfuseReaderTest {
    private static final String TRACE = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    private static final String WHOLE = """
            {"trace": {"id": "0a1b2c3d4e5f60718293a4b5c6d7e8f9", "name": "find-berth", "timestamp": "2025-03-01T10:00:00.000Z",
              "tags": ["harbour"], "release": "r7", "version": null, "userId": "u-1", "sessionId": "s-1",
              "environment": "prod", "input": "\\"Is berth 4 free?\\"", "output": "\\"Yes.\\"", "metadata": "{\\"quay\\":\\"north\\"}",
              "scores": [{"id": "sc-1", "name": "helpful", "value": 1, "stringValue": "True", "dataType": "BOOLEAN",
                "source": "ANNOTATION", "comment": "good", "timestamp": "2025-03-01T11:00:00Z", "traceId": "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
                "observationId": "00000000000000b2"}]},
             "observations": [
              {"id": "00000000000000b2", "traceId": "0a1b2c3d4e5f60718293a4b5c6d7e8f9", "parentObservationId": "00000000000000a1",
               "type": "GENERATION", "name": "ask", "startTime": "2025-03-01T10:00:01Z", "endTime": "2025-03-01T10:00:02.5Z",
               "level": "ERROR", "statusMessage": "cut off", "model": "small-1", "usageDetails": {"input": 9, "output": 2},
               "costDetails": {"total": 0.01}, "input": "[{\\"role\\":\\"user\\",\\"content\\":\\"Is berth 4 free?\\"}]", "output": "\\"Yes.\\""},
              {"id": "00000000000000a1", "traceId": "0a1b2c3d4e5f60718293a4b5c6d7e8f9", "parentObservationId": null,
               "type": "SPAN", "name": "find-berth", "startTime": "2025-03-01T10:00:00Z", "endTime": "2025-03-01T10:00:03Z", "level": "DEFAULT"}]}""";

    private final LangfuseReader reader = reader(Set.of());

    @Test
    void a_trace_and_its_observations_become_the_spans_their_client_would_have_sent() throws Exception {
        var spans = spans(reader, WHOLE);

        assertThat(spans)
                .extracting(Written::trace, Written::id, Written::parent, Written::name)
                .containsExactly(
                        tuple(TRACE, "00000000000000b2", "00000000000000a1", "ask"),
                        tuple(TRACE, "00000000000000a1", "", "find-berth"));
        assertThat(spans.getFirst().attributes())
                .containsEntry("langfuse.observation.type", "generation")
                .containsEntry("langfuse.observation.level", "ERROR")
                .containsEntry("langfuse.observation.status_message", "cut off")
                .containsEntry("langfuse.observation.model.name", "small-1")
                .containsEntry("langfuse.observation.usage_details", "{\"input\":9,\"output\":2}")
                .containsEntry("langfuse.observation.cost_details", "{\"total\":0.01}")
                .doesNotContainKey("langfuse.trace.name");
        assertThat(spans.getFirst().end()).isEqualTo(Instant.parse("2025-03-01T10:00:02.5Z"));
        assertThat(spans.getLast().attributes())
                .containsEntry("errata.external_id", TRACE)
                .containsEntry("langfuse.trace.name", "find-berth")
                .containsEntry("langfuse.user.id", "u-1")
                .containsEntry("langfuse.session.id", "s-1")
                .containsEntry("langfuse.release", "r7")
                .containsEntry("langfuse.environment", "prod")
                .containsEntry("langfuse.trace.tags", "[\"harbour\"]")
                .containsEntry("langfuse.trace.metadata", "{\"quay\":\"north\"}")
                .containsEntry("langfuse.trace.input", "\"Is berth 4 free?\"")
                .doesNotContainKey("langfuse.version");
    }

    @Test
    void scores_are_feedback_and_keep_who_gave_them() throws Exception {
        assertThat(taken(reader, WHOLE).opinions())
                .containsExactly(new Opinion(
                        "sc-1",
                        new errata.events.TraceId(TRACE),
                        "00000000000000b2",
                        "helpful",
                        1.0,
                        "True",
                        "good",
                        "human",
                        Instant.parse("2025-03-01T11:00:00Z"),
                        "langfuse"));
    }

    @Test
    void observations_and_scores_inside_a_trace_are_found() throws Exception {
        var spans = spans(reader, """
                {"id": "t 9", "name": "n", "timestamp": "2025-03-01T10:00:00Z", "scores": [], "observations":
                 [{"id": "o 1", "type": "EVENT", "startTime": "2025-03-01T10:00:00Z", "parentObservationId": "gone"}]}""");

        assertThat(spans).hasSize(1);
        assertThat(spans.getFirst().attributes())
                .containsEntry("errata.external_id", "t 9")
                .containsEntry("errata.external_span_id", "o 1")
                .containsEntry("langfuse.trace.name", "n");
    }

    @Test
    void rows_of_a_blob_export_are_joined_by_their_trace() throws Exception {
        var all = reader(Set.of(LangfuseRow.TRACE, LangfuseRow.OBSERVATION, LangfuseRow.SCORE));
        var trace = spans(all, """
                {"id":"t1","timestamp":"2025-03-01 10:00:00.000","name":"n","environment":"prod","user_id":"u","session_id":null,
                 "release":null,"version":null,"tags":[],"metadata":{},"input":"a","output":"b"}""").getFirst();
        var observation = spans(all, """
                {"id":"o1","trace_id":"t1","type":"SPAN","parent_observation_id":null,"name":"x",
                 "start_time":"2025-03-01 10:00:01.000","end_time":null}""").getFirst();
        var score = taken(all, """
                {"id":"s1","trace_id":"t1","observation_id":null,"name":"tone","value":0.5,"source":"EVAL","data_type":"NUMERIC",
                 "string_value":null,"comment":null,"timestamp":"2025-03-02 10:00:00.000"}""").opinions().getFirst();

        assertThat(observation.trace())
                .isEqualTo(trace.trace())
                .isEqualTo(score.trace().value());
        assertThat(observation.parent()).isEqualTo(trace.id());
        assertThat(observation.end()).isEqualTo(observation.start());
        assertThat(trace.attributes())
                .containsEntry("langfuse.internal.as_root", "true")
                .containsEntry("langfuse.user.id", "u")
                .doesNotContainKeys("langfuse.trace.tags", "langfuse.trace.metadata", "langfuse.observation.input");
        assertThat(score.source()).isEqualTo("llm");
        assertThat(score.score()).isEqualTo(0.5);
    }

    @Test
    void a_row_of_the_table_export_is_a_trace_of_one_span_and_unknown_columns_wait_for_a_mapping() throws Exception {
        var row = """
                {"id":"t1","timestamp":"2025-03-01T10:00:00Z","name":"n","userId":null,"sessionId":"s","release":null,"version":null,
                 "environment":"prod","tags":"[\\"a\\"]","input":"[{\\"role\\":\\"user\\",\\"content\\":\\"hi\\"}]","output":"ho",
                 "metadata":"{\\"k\\":1}","tone":"0.25","latency":"1.5","plan":"gold"}""";
        var plain = spans(reader, row).getFirst();
        assertThat(plain.attributes())
                .containsEntry("langfuse.observation.type", "generation")
                .containsEntry("langfuse.observation.output", "ho")
                .containsEntry("langfuse.trace.tags", "[\"a\"]")
                .doesNotContainKeys("errata.metadata.plan", "errata.metadata.tone");
        assertThat(plain.end()).isEqualTo(Instant.parse("2025-03-01T10:00:01.5Z"));

        var mapping = (Mapping.Read.Valid) Mapping.read(
                new ObjectMapper().valueToTree(Map.of("feedback", Set.of("tone"), "metadata", Set.of("plan"))));
        var mapped = taken(new LangfuseReader((_, _) -> UNDATED, mapping.mapping(), Set.of()), row);
        assertThat(spans(mapped).getFirst().attributes()).containsEntry("errata.metadata.plan", "gold");
        assertThat(mapped.opinions()).singleElement().extracting(Opinion::score).isEqualTo(0.25);
    }

    @Test
    void what_is_not_of_langfuse_says_so() throws Exception {
        assertThat(refused(reader, "{\"trace\":{\"name\":\"x\"},\"observations\":[]}"))
                .isEqualTo("a trace without an id");
        assertThat(refused(reader, "{\"name\":\"s\",\"sessionId\":\"x\",\"value\":1,\"dataType\":\"NUMERIC\"}"))
                .isEqualTo("a score without a trace, a name or a value");
        assertThat(refused(reader, "[7]")).isEqualTo("neither a trace nor an observation nor a score of Langfuse");
    }

    private static LangfuseReader reader(Set<LangfuseRow> kinds) {
        return new LangfuseReader((_, _) -> UNDATED, null, kinds);
    }
}
