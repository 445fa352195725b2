package errata.annotation.understanding;

import errata.annotation.understanding.Message.ToolCall;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Calls of tools that were told and have no answer yet.
final class OpenCalls {
    private final Map<String, ToolCall> byId = new HashMap<>();
    private final Map<String, Deque<ToolCall>> byName = new HashMap<>();
    private final Deque<ToolCall> all = new ArrayDeque<>();

    void hear(Message message) {
        for (var call : message.toolCalls()) {
            all.add(call);
            byName.computeIfAbsent(call.name(), _ -> new ArrayDeque<>()).add(call);
            if (call.id() != null) {
                byId.put(call.id(), call);
            }
        }
        for (var result : message.toolResults()) {
            close(result.id() == null ? all.peek() : byId.get(result.id()));
        }
    }

    /// The call a tool's span answers: that of its id, else the first of its name.
    @Nullable
    ToolCall answeredBy(UnderstoodSpan tool) {
        var call = tool.toolCallId() == null ? null : byId.get(tool.toolCallId());
        if (call != null || tool.toolName() == null) {
            return call;
        }
        var named = byName.get(tool.toolName());
        return named == null ? null : named.peek();
    }

    void close(@Nullable ToolCall call) {
        if (call == null) {
            return;
        }
        all.removeIf(each -> each == call);
        var named = byName.get(call.name());
        if (named != null) {
            named.removeIf(each -> each == call);
        }
        if (call.id() != null) {
            byId.remove(call.id());
        }
    }
}
