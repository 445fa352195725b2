package errata.annotation.understanding.convention;

import static errata.annotation.understanding.Field.INPUT_MESSAGES;
import static errata.annotation.understanding.Field.OUTPUT_MESSAGES;

import errata.annotation.understanding.Convention;
import errata.annotation.understanding.MappingTable;
import errata.annotation.understanding.RawSpan.SpanEvent;
import errata.annotation.understanding.SpanView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// OpenTelemetry GenAI up to 1.36: one span event for each message.
final class GenAiEvents implements Convention {
    private static final Set<String> INPUTS =
            Set.of("gen_ai.system.message", "gen_ai.user.message", "gen_ai.assistant.message", "gen_ai.tool.message");

    @Override
    public void tell(MappingTable.Writer table) {
        table.messages(INPUT_MESSAGES, 20, "user", span -> told(span, INPUTS))
                .messages(OUTPUT_MESSAGES, 20, "assistant", span -> told(span, Set.of("gen_ai.choice")));
    }

    private static @Nullable Object told(SpanView span, Set<String> names) {
        var messages = span.span().events().stream()
                .filter(event -> names.contains(event.name()))
                .map(event -> message(event, span))
                .toList();
        return messages.isEmpty() ? null : messages;
    }

    /// The role stands in the event's name when the event does not tell it.
    private static Map<String, Object> message(SpanEvent event, SpanView span) {
        var message = new LinkedHashMap<String, Object>(event.attributes().values());
        for (String structured : List.of("message", "tool_calls")) {
            message.computeIfPresent(structured, (_, value) -> parsed(span, value));
        }
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

    private static Object parsed(SpanView span, Object value) {
        var parsed = span.json().parsed(value);
        return parsed == null ? value : parsed;
    }
}
