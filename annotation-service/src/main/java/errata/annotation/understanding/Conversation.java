package errata.annotation.understanding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The conversation of a trace as a reader wants it. Each call of a model repeats what was said before; said once is
/// enough.
final class Conversation {
    private final Json json;
    private final List<Said> said = new ArrayList<>();

    private record Said(Message message, String spanId, Instant at) {}

    private Conversation(Json json) {
        this.json = json;
    }

    static List<Turn> of(TraceTree tree, Json json) {
        var conversation = new Conversation(json);
        var root = tree.root();
        conversation.hear(root.inputMessages(), 0, root, root.raw().startedAt());
        tree.modelCalls().forEach(conversation::hearCall);
        tree.spans().stream().filter(span -> span.kind() == SpanKind.TOOL).forEach(conversation::hearTool);
        conversation.openWith(root);
        conversation.closeWith(root);
        return conversation.said.stream()
                .map(each -> new Turn(each.message(), each.spanId()))
                .toList();
    }

    /// What a call answers comes after what it was given, though somebody may have said the same before.
    private void hearCall(UnderstoodSpan call) {
        var given = call.inputMessages();
        int end =
                given.isEmpty() ? said.size() : hear(given, 0, call, call.raw().startedAt());
        hear(call.outputMessages(), end, call, call.raw().endedAt());
    }

    /// Goes along with what is known from a place on. What is new stands before the next message that is known, or at
    /// the end.
    ///
    /// @return the place after the last of them
    private int hear(List<Message> messages, int from, UnderstoodSpan span, Instant at) {
        int next = from;
        boolean restIsNew = false;
        for (int i = 0; i < messages.size(); i++) {
            int known = restIsNew ? -1 : find(messages.get(i), next);
            if (known >= 0) {
                next = known + 1;
                continue;
            }
            int before = restIsNew ? -1 : findAny(messages.subList(i + 1, messages.size()), next);
            restIsNew = before < 0;
            next = restIsNew ? said.size() : before;
            said.add(next++, new Said(messages.get(i), span.id(), at));
        }
        return next;
    }

    private int findAny(List<Message> messages, int from) {
        for (var message : messages) {
            int known = find(message, from);
            if (known >= 0) {
                return known;
            }
        }
        return -1;
    }

    private int find(Message message, int from) {
        for (int i = from; i < said.size(); i++) {
            if (same(said.get(i).message(), message)) {
                return i;
            }
        }
        return -1;
    }

    private boolean same(Message one, Message other) {
        return one.role().equals(other.role())
                && one.text().strip().equals(other.text().strip())
                && calls(one).equals(calls(other))
                && results(one).equals(results(other));
    }

    private List<Object> calls(Message message) {
        return message.toolCalls().stream()
                .map(call -> call.id() != null ? call.id() : call.name() + written(call.arguments()))
                .<Object>map(Objects::requireNonNull)
                .toList();
    }

    private List<Object> results(Message message) {
        return message.toolResults().stream()
                .map(result -> result.id() != null ? result.id() : written(result.result()))
                .<Object>map(Objects::requireNonNull)
                .toList();
    }

    private String written(@Nullable Object value) {
        return value == null ? "" : json.write(value);
    }

    /// A tool's answer that no later call of a model repeats.
    private void hearTool(UnderstoodSpan tool) {
        if (tool.result() == null || isTold(tool)) {
            return;
        }
        var result = new Message.ToolResult(tool.toolCallId(), tool.result());
        var message = new Message("tool", "", List.of(), List.of(result), null);
        int at = 0;
        while (at < said.size() && !said.get(at).at().isAfter(tool.raw().endedAt())) {
            at++;
        }
        said.add(at, new Said(message, tool.id(), tool.raw().endedAt()));
    }

    private boolean isTold(UnderstoodSpan tool) {
        var text = written(tool.result());
        return said.stream()
                .flatMap(each -> each.message().toolResults().stream())
                .anyMatch(result ->
                        (tool.toolCallId() != null && tool.toolCallId().equals(result.id()))
                                || written(result.result()).equals(text));
    }

    private void openWith(UnderstoodSpan root) {
        var input = root.input();
        if (input != null && (said.isEmpty() || (root.isSpoken(input) && !isSaid("user", input)))) {
            said.addFirst(
                    new Said(Message.of("user", input), root.id(), root.raw().startedAt()));
        }
    }

    private void closeWith(UnderstoodSpan root) {
        var output = root.output();
        boolean answered = said.stream().anyMatch(each -> each.message().role().equals("assistant"));
        if (output != null && (!answered || (root.isSpoken(output) && !isSaid("assistant", output)))) {
            said.add(new Said(
                    Message.of("assistant", output), root.id(), root.raw().endedAt()));
        }
    }

    private boolean isSaid(String role, String text) {
        return said.stream()
                .filter(each -> each.message().role().equals(role))
                .anyMatch(each -> each.message().text().contains(text.strip()));
    }
}
