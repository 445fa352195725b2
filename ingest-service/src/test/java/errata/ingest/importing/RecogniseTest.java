package errata.ingest.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class RecogniseTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void each_format_is_known_by_its_members() throws Exception {
        assertThat(format("{\"resourceSpans\":[]}")).isEqualTo("otlp-json");
        assertThat(format("{\"id\":\"1\",\"run_type\":\"llm\",\"inputs\":{}}")).isEqualTo("langsmith");
        assertThat(format("{\"name\":\"x\",\"context\":{\"trace_id\":\"1\",\"span_id\":\"2\"}}"))
                .isEqualTo("phoenix");
        assertThat(format("{\"context.span_id\":\"2\"}")).isEqualTo("phoenix");
        assertThat(format("{\"trace\":{\"id\":\"1\"},\"observations\":[]}")).isEqualTo("langfuse");
        assertThat(format("{\"id\":\"1\",\"observations\":[]}")).isEqualTo("langfuse");
        assertThat(format("{\"id\":\"1\",\"trace_id\":\"2\",\"type\":\"SPAN\",\"start_time\":\"\"}"))
                .isEqualTo("langfuse");
        assertThat(format("{\"custom_id\":\"1\",\"response\":{\"body\":{}}}")).isEqualTo("openai-batch");
        assertThat(format("{\"messages\":[]}")).isEqualTo("openai-chat");
        assertThat(format("[{\"role\":\"user\",\"content\":\"a\"}]")).isEqualTo("openai-chat");
        assertThat(format("{\"question\":\"a\",\"answer\":\"b\"}")).isEqualTo("rows");
        assertThat(format("7")).isEqualTo("none");
    }

    @Test
    void a_log_that_only_looks_like_another_tool_is_rows() throws Exception {
        assertThat(
                        format(
                                "{\"id\":\"1\",\"timestamp\":\"\",\"name\":\"n\",\"user_id\":\"u\",\"input\":\"a\",\"output\":\"b\",\"tags\":[]}"))
                .isEqualTo("rows");
        assertThat(format("{\"trace_id\":\"1\",\"name\":\"n\",\"value\":1,\"input\":\"a\"}"))
                .isEqualTo("rows");
    }

    private static String format(String record) throws Exception {
        return Recognise.record(JSON.readTree(record)).map(Format::word).orElse("none");
    }
}
