package errata.annotation.understanding.convention;

import static errata.annotation.understanding.Field.*;

import errata.annotation.understanding.Convention;
import errata.annotation.understanding.MappingTable;
import errata.annotation.understanding.SpanView;
import org.jspecify.annotations.Nullable;

/// Spring AI and Semantic Kernel: the whole prompt and the whole completion on an event each.
final class GenAiContentEvents implements Convention {

    @Override
    public void tell(MappingTable.Writer table) {
        table.messages(INPUT_MESSAGES, 25, "user", span -> told(span, "prompt"))
                .messages(OUTPUT_MESSAGES, 25, "assistant", span -> told(span, "completion"))
                .add(RAW_INPUT, 85, span -> told(span, "prompt"))
                .add(RAW_OUTPUT, 85, span -> told(span, "completion"));
    }

    private static @Nullable Object told(SpanView span, String half) {
        for (var event : span.span().events()) {
            var value = event.name().equals("gen_ai.content." + half)
                    ? event.attributes().get("gen_ai." + half)
                    : null;
            if (value != null && !value.equals("")) {
                return value;
            }
        }
        return null;
    }
}
