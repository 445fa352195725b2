package errata.ingest.importing.phoenix;

import static errata.ingest.importing.reading.WrittenSpans.UNDATED;
import static errata.ingest.importing.reading.WrittenSpans.refused;
import static errata.ingest.importing.reading.WrittenSpans.spans;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.trace.v1.Status;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PhoenixReaderTest {
    private final PhoenixReader reader = new PhoenixReader((_, _) -> UNDATED);

    @Test
    void nested_attributes_are_flattened_as_their_client_writes_them() throws Exception {
        var span = spans(reader, """
                {"name":"ask","context":{"trace_id":"0a1b2c3d4e5f60718293a4b5c6d7e8f9","span_id":"00000000000000b2"},"span_kind":"LLM",
                 "parent_id":"00000000000000a1","start_time":"2025-05-01T08:00:00+00:00","end_time":"2025-05-01T08:00:01+00:00",
                 "status_code":"ERROR","status_message":"refused","attributes":{"llm":{"model_name":"small-1","token_count":{"prompt":7},
                  "input_messages":[{"message":{"role":"user","content":"Which tide?"}}],"invocation_parameters":"{\\"t\\":0}"},
                  "input":{"value":"Which tide?","mime_type":"text/plain"},"metadata":{"quay":"north"},"tag":{"tags":["a","b"]}},
                 "events":[{"name":"exception","timestamp":"2025-05-01T08:00:01Z","attributes":{"exception.message":"no"}}]}""").getFirst();

        assertThat(span.trace()).isEqualTo("0a1b2c3d4e5f60718293a4b5c6d7e8f9");
        assertThat(span.id()).isEqualTo("00000000000000b2");
        assertThat(span.parent()).isEqualTo("00000000000000a1");
        assertThat(span.end()).isEqualTo(Instant.parse("2025-05-01T08:00:01Z"));
        assertThat(span.attributes())
                .containsEntry("openinference.span.kind", "LLM")
                .containsEntry("llm.model_name", "small-1")
                .containsEntry("llm.token_count.prompt", "7")
                .containsEntry("llm.input_messages.0.message.content", "Which tide?")
                .containsEntry("llm.invocation_parameters", "{\"t\":0}")
                .containsEntry("input.value", "Which tide?")
                .containsEntry("metadata", "{\"quay\":\"north\"}")
                .containsEntry("tag.tags", "[\"a\",\"b\"]");
        assertThat(span.span().getStatus().getCode()).isEqualTo(Status.StatusCode.STATUS_CODE_ERROR);
        assertThat(span.span().getEvents(0).getAttributes(0).getValue().getStringValue())
                .isEqualTo("no");
    }

    @Test
    void flat_attributes_and_columns_of_a_data_frame_say_the_same() throws Exception {
        var flat = spans(reader, """
                {"name":"x","context":{"trace_id":"t","span_id":"s"},"parent_id":null,"start_time":1746086400000,
                 "attributes":{"openinference.span.kind":"CHAIN","llm.input_messages.0.message.role":"user"}}""").getFirst();
        var columns = spans(reader, """
                {"name":"x","context.trace_id":"t","context.span_id":"s","parent_id":null,"span_kind":"CHAIN","start_time":"1746086400000",
                 "attributes.llm.input_messages":"[{\\"message.role\\": \\"user\\"}]","attributes.llm.model_name":null}""").getFirst();

        assertThat(columns.trace()).isEqualTo(flat.trace());
        assertThat(columns.id()).isEqualTo(flat.id());
        assertThat(columns.start()).isEqualTo(flat.start()).isEqualTo(Instant.parse("2025-05-01T08:00:00Z"));
        assertThat(columns.attributes()).isEqualTo(flat.attributes());
        assertThat(flat.attributes()).containsEntry("errata.external_id", "t");
    }

    @Test
    void a_span_without_ids_is_refused() throws Exception {
        assertThat(refused(reader, "{\"name\":\"x\"}")).isEqualTo("a span without context.trace_id or context.span_id");
    }
}
