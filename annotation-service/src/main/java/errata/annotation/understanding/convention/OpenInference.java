package errata.annotation.understanding.convention;

import static errata.annotation.understanding.Field.*;

import errata.annotation.understanding.Convention;
import errata.annotation.understanding.MappingTable;
import errata.annotation.understanding.SpanKind;

/// OpenInference (Phoenix, Arize): flattened messages, input.value and output.value.
final class OpenInference implements Convention {

    @Override
    public void tell(MappingTable.Writer table) {
        table.text(SESSION, 20, "session.id")
                .text(USER, 20, "user.id", "enduser.id")
                .add(TAGS, 30, span -> Tags.in(span.value("tag.tags")))
                .add(METADATA, 30, span -> Metadata.in(span.value("metadata")))
                .add(KIND, 20, span -> SpanKind.of(span.text("openinference.span.kind")))
                .messages(INPUT_MESSAGES, 30, "user", span -> span.below("llm.input_messages."))
                .messages(OUTPUT_MESSAGES, 30, "assistant", span -> span.below("llm.output_messages."))
                .messages(INPUT_MESSAGES, 90, "user", span -> Choices.messagesOf(span.value("input.value")))
                .messages(OUTPUT_MESSAGES, 90, "assistant", span -> Choices.of(span.value("output.value")))
                .value(RAW_INPUT, 40, "input.value")
                .value(RAW_OUTPUT, 40, "output.value")
                .add(RAW_OUTPUT, 75, span -> span.below("retrieval.documents."))
                .text(TOOL_NAME, 30, "tool.name")
                .text(TOOL_CALL_ID, 30, "tool_call.id", "tool.id")
                .text(MODEL, 50, "llm.response.model_name", "llm.model_name")
                .count(INPUT_TOKENS, 40, "llm.token_count.prompt")
                .count(OUTPUT_TOKENS, 40, "llm.token_count.completion")
                .text(FINISH_REASON, 30, "llm.finish_reason");
    }
}
