package errata.annotation.understanding.convention;

import static errata.annotation.understanding.Field.*;

import errata.annotation.understanding.Convention;
import errata.annotation.understanding.MappingTable;
import errata.annotation.understanding.SpanKind;

/// OpenInference (Phoenix, Arize): flattened messages, input.value and output.value.
final class OpenInference implements Convention {
    private static final String COUNT = "llm.token_count.";
    private static final String DOCUMENTS_BELOW = "retrieval.documents.";

    @Override
    public void tell(MappingTable.Writer table) {
        table.text(SESSION, 20, "session.id")
                .text(USER, 20, "user.id", "enduser.id")
                .add(TAGS, 30, span -> Tags.in(span.value("tag.tags")))
                .add(METADATA, 30, span -> Metadata.in(span.value("metadata")))
                .add(KIND, 20, span -> SpanKind.of(span.text("openinference.span.kind")))
                .messages(INPUT_MESSAGES, 30, "user", span -> span.below("llm.input_messages."))
                .messages(OUTPUT_MESSAGES, 30, "assistant", span -> span.below("llm.output_messages."))
                .messages(INPUT_MESSAGES, 90, "user", span -> Bodies.asking(span.value("input.value")))
                .messages(OUTPUT_MESSAGES, 90, "assistant", span -> Bodies.answering(span.value("output.value")))
                .value(RAW_INPUT, 40, "input.value")
                .value(RAW_OUTPUT, 40, "output.value")
                .add(RAW_OUTPUT, 75, span -> span.below(DOCUMENTS_BELOW))
                .add(DOCUMENTS, 20, span -> Documents.in(span.below(DOCUMENTS_BELOW), span.json()))
                .text(TOOL_NAME, 30, "tool.name")
                .text(TOOL_CALL_ID, 30, "tool_call.id", "tool.id")
                .text(MODEL, 50, "llm.response.model_name", "llm.model_name")
                .count(INPUT_TOKENS, 40, COUNT + "prompt")
                .count(OUTPUT_TOKENS, 40, COUNT + "completion")
                .count(CACHED_TOKENS, 40, COUNT + "prompt_details.cache_read")
                .count(CACHE_WRITE_TOKENS, 40, COUNT + "prompt_details.cache_write")
                .count(REASONING_TOKENS, 40, COUNT + "completion_details.reasoning")
                .number(COST, 40, "llm.cost.total")
                .text(FINISH_REASON, 30, "llm.finish_reason");
    }
}
