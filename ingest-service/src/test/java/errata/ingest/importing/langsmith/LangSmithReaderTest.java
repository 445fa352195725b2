package errata.ingest.importing.langsmith;

import static errata.ingest.importing.reading.WrittenSpans.UNDATED;
import static errata.ingest.importing.reading.WrittenSpans.refused;
import static errata.ingest.importing.reading.WrittenSpans.spans;
import static errata.ingest.importing.reading.WrittenSpans.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import errata.ingest.importing.reading.Opinion;
import io.opentelemetry.proto.trace.v1.Status;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LangSmithReaderTest {
    private static final String ROOT = "11111111-2222-4333-8444-555555555555";
    private static final String CHILD = "66666666-7777-4888-8999-aaaaaaaaaaaa";
    private final LangSmithReader reader = new LangSmithReader((_, _) -> UNDATED);

    @Test
    void runs_of_a_trace_become_its_spans() throws Exception {
        var root = spans(reader, """
                {"id":"%s","trace_id":"%s","name":"lock-keeper","run_type":"chain","start_time":"2025-04-01T08:00:00.123456",
                 "end_time":"2025-04-01T08:00:02","inputs":{"question":"Open?"},"outputs":{"answer":"Yes"},"tags":["canal"],
                 "session_id":"99999999-0000-4000-8000-000000000000","extra":{"metadata":{"user_id":"u1","lock":"7"}}}""".formatted(ROOT, ROOT)).getFirst();
        var child = spans(reader, """
                {"id":"%s","dotted_order":"20250401T080000123456Z%s.20250401T080001000000Z%s","parent_run_id":"%s","name":"model",
                 "run_type":"llm","start_time":"2025-04-01T08:00:01","inputs":{"messages":[[
                  {"lc":1,"type":"constructor","id":["langchain","schema","messages","HumanMessage"],"kwargs":{"content":"Open?"}}]]},
                 "outputs":{"generations":[[{"text":"","message":{"lc":1,"id":["x","AIMessage"],"kwargs":{"content":"",
                  "tool_calls":[{"id":"c1","name":"gate","args":{"n":7}}]}}}]]},"error":"timed out",
                 "prompt_tokens":12,"completion_tokens":3,"total_cost":"0.002","extra":{"metadata":{"ls_model_name":"big-2"}}}""".formatted(CHILD, ROOT, CHILD, ROOT)).getFirst();

        assertThat(root.trace()).isEqualTo("11111111222243338444555555555555").isEqualTo(child.trace());
        assertThat(child.parent()).isEqualTo(root.id());
        assertThat(root.start()).isEqualTo(Instant.parse("2025-04-01T08:00:00.123456Z"));
        assertThat(root.attributes())
                .containsEntry("errata.external_id", ROOT)
                .containsEntry("langsmith.span.kind", "chain")
                .containsEntry("langsmith.trace.name", "lock-keeper")
                .containsEntry("langsmith.span.tags", "[\"canal\"]")
                .containsEntry("langsmith.metadata.user_id", "u1")
                .containsEntry("langsmith.metadata.lock", "7")
                .containsEntry("gen_ai.prompt", "{\"question\":\"Open?\"}")
                .containsEntry("gen_ai.completion", "{\"answer\":\"Yes\"}")
                .doesNotContainKey("langsmith.metadata.session_id");
        assertThat(child.attributes())
                .containsEntry("gen_ai.input.messages", "[{\"role\":\"user\",\"content\":\"Open?\"}]")
                .containsEntry("gen_ai.request.model", "big-2")
                .containsEntry("gen_ai.usage.input_tokens", "12")
                .containsEntry("gen_ai.usage.output_tokens", "3")
                .containsEntry("gen_ai.usage.cost", "0.002");
        assertThat(child.attributes().get("gen_ai.output.messages")).contains("\"name\":\"gate\"", "{\\\"n\\\":7}");
        assertThat(child.span().getStatus().getCode()).isEqualTo(Status.StatusCode.STATUS_CODE_ERROR);
        assertThat(child.span().getStatus().getMessage()).isEqualTo("timed out");
    }

    @Test
    void runs_inside_a_run_are_its_children() throws Exception {
        var spans = spans(reader, """
                {"id":"a","name":"outer","run_type":"chain","child_runs":[{"id":"b","name":"inner","run_type":"tool",
                 "child_runs":[{"id":"c","name":"innermost","run_type":"llm"}]}]}""");

        assertThat(spans).extracting("name").containsExactly("outer", "inner", "innermost");
        assertThat(spans.get(2).parent()).isEqualTo(spans.get(1).id());
        assertThat(spans).extracting("trace").containsOnly(spans.getFirst().trace());
        assertThat(spans.getFirst().start()).isEqualTo(UNDATED);
    }

    @Test
    void feedback_of_a_run_is_feedback() throws Exception {
        assertThat(taken(reader, """
                {"id":"a","run_type":"chain","inputs":{},"feedback_stats":{"tone":{"n":2,"avg":0.5},
                 "kind":{"n":1,"avg":null,"values":{"wrong":1}},"empty":{"n":0,"avg":null}}}""").opinions())
                .extracting(Opinion::name, Opinion::score, Opinion::label)
                .containsExactly(tuple("tone", 0.5, null), tuple("kind", null, "wrong"));
        assertThat(taken(reader, """
                {"id":"a","run_type":"chain","inputs":{},"feedback_stats":{"tone":{"n":1,"avg":1}},
                 "feedback":[{"id":"f1","key":"tone","score":true,"comment":"ok","feedback_source":{"type":"app"}}]}""").opinions())
                .extracting(Opinion::id, Opinion::score, Opinion::comment, Opinion::source)
                .containsExactly(tuple("f1", 1.0, "ok", "human"));
    }

    @Test
    void a_run_without_an_id_is_refused() throws Exception {
        assertThat(refused(reader, "{\"run_type\":\"llm\",\"inputs\":{}}")).isEqualTo("a run without an id");
    }
}
