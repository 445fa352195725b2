package errata.annotation.understanding;

import errata.annotation.understanding.Message.ToolCall;
import errata.annotation.understanding.Message.ToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gathers the parts of one message. What tools answered stands by itself, in its place among the other parts,
/// whoever is said to have brought it: one reading for clients that send a call and its answer in one message and for
/// those that send each alone.
final class MessageParts {
    private final Json json;
    private final String role;
    private final @Nullable String callId;
    private final List<Message> done = new ArrayList<>(2);
    private final List<String> texts = new ArrayList<>(2);
    private final List<ToolCall> calls = new ArrayList<>(2);

    /// @param callId the call a plain answer of a tool belongs to
    MessageParts(Json json, String role, @Nullable String callId) {
        this.json = json;
        this.role = role;
        this.callId = callId;
    }

    void add(@Nullable Object content) {
        switch (content) {
            case null -> {}
            case String text -> addText(text);
            case List<?> parts -> parts.forEach(this::add);
            case Map<?, ?> part -> addPart(part);
            default -> texts.add(json.write(content));
        }
    }

    /// Some clients write a list of parts as a string; a plain text that happens to be JSON stays text.
    private void addText(String text) {
        if (text.startsWith("[{\"") && json.parsed(text) instanceof List<?> parts && PartType.areParts(parts)) {
            parts.forEach(this::add);
        } else {
            texts.add(text);
        }
    }

    private void addPart(Map<?, ?> outer) {
        Map<?, ?> part = outer.get("message_content") instanceof Map<?, ?> inner ? inner : outer;
        switch (PartType.of(part)) {
            case TEXT -> addPlain(Tree.first(part, "text", "content", "value", "refusal"), part);
            case CALL -> addCall(inner(part, "functionCall", "function_call", "toolUse"));
            case RESULT -> addResult(inner(part, "functionResponse", "function_response", "toolResult"));
            case ATTACHMENT -> texts.add(Attachment.text(part));
            case NOT_TOLD -> {}
            case UNKNOWN -> texts.add(json.write(part));
        }
    }

    private void addPlain(@Nullable Object text, Map<?, ?> part) {
        texts.add(text instanceof String plain ? plain : json.write(text == null ? part : text));
    }

    private static Map<?, ?> inner(Map<?, ?> part, String... keys) {
        return Tree.first(part, keys) instanceof Map<?, ?> inner ? inner : part;
    }

    void addCall(@Nullable Object told) {
        var call = Tree.at(told, "tool_call") instanceof Map<?, ?> inner ? inner : told;
        if (call instanceof Map<?, ?> map) {
            Map<?, ?> function = map.get("function") instanceof Map<?, ?> inner ? inner : map;
            var id = Tree.first(map, "call_id", "id", "toolCallId", "tool_call_id", "toolUseId");
            var name = Tree.text(Tree.first(function, "name", "toolName", "tool_name"));
            var arguments = Tree.first(function, "arguments", "args", "input", "server_tool_call", "action");
            calls.add(new ToolCall(Tree.text(id), name == null ? "tool" : name, json.parsed(arguments)));
        }
    }

    private void addResult(Map<?, ?> part) {
        var id = Tree.first(part, "call_id", "toolCallId", "tool_use_id", "tool_call_id", "toolUseId", "id");
        var result = Tree.first(part, "response", "result", "output", "content", "server_tool_call_response", "error");
        finish(null);
        answer(Tree.text(id), result);
    }

    private void answer(@Nullable String id, @Nullable Object result) {
        var told = json.parsed(ToolOutput.plain(json.parsed(result)));
        done.add(new Message("tool", "", List.of(), List.of(new ToolResult(id, told)), null));
    }

    /// At least one message; an empty one if nothing was said.
    List<Message> messages(@Nullable String finishReason) {
        finish(finishReason);
        return done.isEmpty() ? List.of(new Message(role, "", List.of(), List.of(), finishReason)) : done;
    }

    /// What a tool said is a result, not a text of its own. A call is the model's, whoever is said to have made it. The
    /// word null is what some clients write for an answer without a text.
    private void finish(@Nullable String finishReason) {
        var speaker = role.equals("tool") && !calls.isEmpty() ? "assistant" : role;
        if (speaker.equals("assistant")) {
            texts.removeIf(text -> text.equals("null"));
        }
        var text = texts.size() == 1 ? texts.getFirst() : String.join("\n", texts);
        if (speaker.equals("tool") && !texts.isEmpty()) {
            answer(callId, text);
        } else if (!text.isEmpty() || !calls.isEmpty()) {
            done.add(new Message(speaker, text, List.copyOf(calls), List.of(), finishReason));
        }
        texts.clear();
        calls.clear();
    }
}
