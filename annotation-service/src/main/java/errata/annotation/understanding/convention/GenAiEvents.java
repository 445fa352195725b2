package errata.annotation.understanding.convention;

import static errata.annotation.understanding.Field.INPUT_MESSAGES;
import static errata.annotation.understanding.Field.OUTPUT_MESSAGES;

import errata.annotation.understanding.Convention;
import errata.annotation.understanding.Json;
import errata.annotation.understanding.MappingTable;
import errata.annotation.understanding.RawSpan.SpanEvent;
import errata.annotation.understanding.SpanView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// OpenTelemetry GenAI up to 1.36: one event for each message, on the span or in a log record. Strands writes what is
/// said as Bedrock's blocks, in a text.
final class GenAiEvents implements Convention {
    private static final Set<String> INPUTS =
            Set.of("gen_ai.system.message", "gen_ai.user.message", "gen_ai.assistant.message", "gen_ai.tool.message");
    private static final Set<String> OUTPUTS = Set.of("gen_ai.choice");
    private static final Set<String> BLOCKS = Set.of("text", "toolUse", "toolResult", "reasoningContent");

    @Override
    public void tell(MappingTable.Writer table) {
        table.messages(INPUT_MESSAGES, 20, "user", span -> told(span, INPUTS))
                .messages(OUTPUT_MESSAGES, 20, "assistant", span -> told(span, OUTPUTS));
    }

    private static @Nullable Object told(SpanView span, Set<String> names) {
        List<Object> messages = null;
        for (var event : span.span().events()) {
            if (names.contains(event.name())) {
                messages = messages == null ? new ArrayList<>() : messages;
                messages.add(message(event, span.json()));
            }
        }
        return messages;
    }

    /// The role stands in the event's name when the event does not tell it.
    private static Map<String, Object> message(SpanEvent event, Json json) {
        var message = new LinkedHashMap<String, Object>(event.attributes().values());
        // The body of a log record; Semantic Kernel and Azure put it into an attribute of the event.
        unfold(message, "body", json);
        unfold(message, "gen_ai.event.content", json);
        for (String structured : List.of("message", "tool_calls")) {
            message.computeIfPresent(structured, (_, value) -> parsed(json, value));
        }
        message.computeIfPresent(
                "content", (_, content) -> blocks(json.parsed(content)) ? parsed(json, content) : content);
        message.putIfAbsent(
                "role",
                event.name().equals("gen_ai.choice")
                        ? "assistant"
                        : event.name().split("\\.", -1)[1]);
        if (message.get("id") instanceof String id) {
            message.putIfAbsent("tool_call_id", id);
        }
        return message;
    }

    private static void unfold(Map<String, Object> message, String key, Json json) {
        var told = json.parsed(message.remove(key));
        if (told instanceof Map<?, ?> body) {
            body.forEach((name, value) -> {
                if (value != null) {
                    message.putIfAbsent(String.valueOf(name), value);
                }
            });
        } else if (told != null) {
            message.putIfAbsent("content", told);
        }
    }

    /// Each a map with one key that says what it is. Any other JSON in a text is what was said.
    private static boolean blocks(@Nullable Object content) {
        return content instanceof List<?> list
                && !list.isEmpty()
                && list.stream()
                        .allMatch(each -> each instanceof Map<?, ?> block
                                && block.size() == 1
                                && BLOCKS.containsAll(block.keySet()));
    }

    private static Object parsed(Json json, Object value) {
        var parsed = json.parsed(value);
        return parsed == null ? value : parsed;
    }
}
