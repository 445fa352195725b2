package errata.annotation.understanding.convention;

import static errata.annotation.understanding.Field.*;

import errata.annotation.understanding.Convention;
import errata.annotation.understanding.MappingTable;
import errata.annotation.understanding.SpanView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Spring AI and Semantic Kernel: the whole prompt and the whole completion on an event each, or as attributes. Spring
/// AI tells the texts alone, and not who said them: the last of a prompt is the user's, what stood before it is
/// context.
final class GenAiContentEvents implements Convention {

    @Override
    public void tell(MappingTable.Writer table) {
        table.messages(INPUT_MESSAGES, 25, "user", span -> spoken(span.json().parsed(told(span, "prompt")), "user"))
                .messages(INPUT_MESSAGES, 82, "user", span -> spoken(span.value("gen_ai.prompt"), "user"))
                .messages(
                        OUTPUT_MESSAGES,
                        25,
                        "assistant",
                        span -> spoken(span.json().parsed(told(span, "completion")), "assistant"))
                .messages(
                        OUTPUT_MESSAGES, 82, "assistant", span -> spoken(span.value("gen_ai.completion"), "assistant"))
                .add(RAW_INPUT, 85, span -> told(span, "prompt"))
                .add(RAW_OUTPUT, 85, span -> told(span, "completion"));
    }

    /// Messages of texts without speakers; anything else as it is.
    private static @Nullable Object spoken(@Nullable Object told, String speaker) {
        if (!(told instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            return told;
        }
        var texts = list.stream().filter(text -> !text.equals("")).toList();
        var messages = new ArrayList<Object>();
        for (int i = 0; i < texts.size(); i++) {
            boolean before = speaker.equals("user") && i < texts.size() - 1;
            messages.add(Map.of("role", before ? "context" : speaker, "content", texts.get(i)));
        }
        return messages;
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
