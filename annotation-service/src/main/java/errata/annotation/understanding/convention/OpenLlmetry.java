package errata.annotation.understanding.convention;

import static errata.annotation.understanding.Field.INPUT_MESSAGES;
import static errata.annotation.understanding.Field.KIND;
import static errata.annotation.understanding.Field.OUTPUT_MESSAGES;

import errata.annotation.understanding.Convention;
import errata.annotation.understanding.MappingTable;
import errata.annotation.understanding.SpanKind;

/// Older OpenLLMetry: `gen_ai.prompt.N.*` and `gen_ai.completion.N.*`, one attribute for each piece of a message.
final class OpenLlmetry implements Convention {

    @Override
    public void tell(MappingTable.Writer table) {
        table.messages(INPUT_MESSAGES, 40, "user", span -> span.below("gen_ai.prompt."))
                .messages(OUTPUT_MESSAGES, 40, "assistant", span -> span.below("gen_ai.completion."))
                .add(KIND, 90, span -> span.has("llm.request.type") ? SpanKind.LLM : null);
    }
}
