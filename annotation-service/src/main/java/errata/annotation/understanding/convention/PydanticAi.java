package errata.annotation.understanding.convention;

import static errata.annotation.understanding.Field.*;

import errata.annotation.understanding.Convention;
import errata.annotation.understanding.MappingTable;
import errata.annotation.understanding.SpanView;
import errata.annotation.understanding.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pydantic AI (Logfire) beyond GenAI: the events of a call as one JSON list, and all messages of an agent.
final class PydanticAi implements Convention {

    @Override
    public void tell(MappingTable.Writer table) {
        table.messages(INPUT_MESSAGES, 27, "user", span -> events(span, false))
                .messages(OUTPUT_MESSAGES, 27, "assistant", span -> events(span, true))
                .messages(INPUT_MESSAGES, 98, "user", span -> span.value("pydantic_ai.all_messages"))
                .messages(INPUT_MESSAGES, 98, "user", span -> span.value("all_messages_events"))
                .value(RAW_OUTPUT, 95, "final_result")
                .value(RAW_INPUT, 95, "tool_arguments")
                .value(RAW_OUTPUT, 95, "tool_response");
    }

    private static @Nullable Object events(SpanView span, boolean choices) {
        var events = Tree.list(span.value("events")).stream()
                .filter(event -> "gen_ai.choice".equals(Tree.text(event, "event.name")) == choices)
                .toList();
        return events.isEmpty() || isOther(events) ? null : events;
    }

    /// Others may call something else their events.
    private static boolean isOther(List<?> events) {
        return events.stream().anyMatch(event -> Tree.text(event, "event.name") == null);
    }
}
