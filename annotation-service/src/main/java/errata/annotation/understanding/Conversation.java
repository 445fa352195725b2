package errata.annotation.understanding;

import errata.annotation.understanding.Message.ToolCall;
import errata.annotation.understanding.Message.ToolResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The conversation of a trace as a reader wants it. Each call of a model repeats what was said before; said once is
/// enough.
final class Conversation {
    private final Json json;
    private final List<Said> said = new ArrayList<>();
    private final Set<SameMessage> known = new HashSet<>();
    private final OpenCalls calls = new OpenCalls();
    private final Set<String> answered = new HashSet<>();
    private int ended;

    private record Said(Message message, SameMessage same, String spanId, Instant at) {}

    private Conversation(Json json) {
        this.json = json;
    }

    /// @param input, output what is said of the trace as a whole, for a root that says nothing itself
    static List<Turn> of(TraceTree tree, Json json, @Nullable String input, @Nullable String output) {
        var conversation = new Conversation(json);
        var root = tree.root();
        conversation.hear(root.inputMessages(), 0, root, root.raw().startedAt());
        var calls = tree.modelCalls();
        calls.forEach(call -> conversation.hearCall(call, tree));
        if (calls.isEmpty()) {
            conversation.hear(
                    root.outputMessages(),
                    conversation.said.size(),
                    root,
                    root.raw().endedAt());
        }
        tree.spans().stream()
                .filter(span -> span.kind() == SpanKind.TOOL && !ToolOutput.isNothing(span.result()))
                .sorted(Comparator.comparing(span -> span.raw().endedAt()))
                .forEach(conversation::hearTool);
        conversation.openWith(root, input);
        conversation.closeWith(root, output);
        return conversation.said.stream()
                .map(each -> new Turn(each.message(), each.spanId()))
                .toList();
    }

    /// What a call answers comes after what it was given, though somebody may have said the same before. A call that
    /// tells no answer leaves it to the one around it.
    private void hearCall(UnderstoodSpan call, TraceTree tree) {
        var given = call.inputMessages();
        int end =
                given.isEmpty() ? said.size() : hear(given, 0, call, call.raw().startedAt());
        var answering = tree.answering(call);
        hear(answering.outputMessages(), end, answering, answering.raw().endedAt());
    }

    /// Goes along with what is known from a place on. What is new stands before the next message that is known, or at
    /// the end.
    ///
    /// @return the place after the last of them
    private int hear(List<Message> messages, int from, UnderstoodSpan span, Instant at) {
        var same =
                messages.stream().map(message -> SameMessage.of(message, json)).toList();
        int next = from;
        boolean restIsNew = false;
        for (int i = 0; i < messages.size(); i++) {
            int place = restIsNew ? -1 : find(same.get(i), next);
            if (place >= 0) {
                next = place + 1;
                continue;
            }
            int before = restIsNew ? -1 : findAny(same.subList(i + 1, same.size()), next);
            restIsNew = before < 0;
            next = restIsNew ? said.size() : before;
            calls.hear(messages.get(i));
            say(next++, messages.get(i), same.get(i), span, at);
        }
        return next;
    }

    private void say(int place, Message message, UnderstoodSpan span, Instant at) {
        say(place, message, SameMessage.of(message, json), span, at);
    }

    private void say(int place, Message message, SameMessage same, UnderstoodSpan span, Instant at) {
        known.add(same);
        message.toolResults().forEach(result -> answered.addAll(marks(result)));
        said.add(place, new Said(message, same, span.id(), at));
    }

    private int findAny(List<SameMessage> messages, int from) {
        for (var message : messages) {
            int place = find(message, from);
            if (place >= 0) {
                return place;
            }
        }
        return -1;
    }

    private int find(SameMessage message, int from) {
        return known.contains(message) ? find(each -> each.same().equals(message), from) : -1;
    }

    private int find(Predicate<Said> wanted, int from) {
        for (int i = from; i < said.size(); i++) {
            if (wanted.test(said.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /// A tool's answer that no call of a model repeats stands after the call it answers: the one of its id, else the
    /// first of its name that has no answer yet. Without such a call it stands where it ended.
    private void hearTool(UnderstoodSpan tool) {
        var result = new ToolResult(tool.toolCallId(), json.parsed(ToolOutput.plain(tool.result())));
        var call = calls.answeredBy(tool);
        if (call == null && marks(result).stream().anyMatch(answered::contains)) {
            return;
        }
        int place = call == null ? whereItEnded(tool) : afterAnswers(find(each -> makes(each, call), 0));
        calls.close(call);
        var paired = call == null || result.id() != null ? result : new ToolResult(call.id(), result.result());
        var message = new Message("tool", "", List.of(), List.of(paired), null);
        say(place, message, tool, tool.raw().endedAt());
        ended += place <= ended ? 1 : 0;
    }

    /// This very call, not one that reads alike.
    private static boolean makes(Said each, ToolCall call) {
        for (var made : each.message().toolCalls()) {
            if (made == call) {
                return true;
            }
        }
        return false;
    }

    private int afterAnswers(int call) {
        int next = find(each -> !each.message().role().equals("tool"), call + 1);
        return next < 0 ? said.size() : next;
    }

    /// Tools come in the order in which they ended, so that one walk finds the places of all of them.
    private int whereItEnded(UnderstoodSpan tool) {
        while (ended < said.size() && !said.get(ended).at().isAfter(tool.raw().endedAt())) {
            ended++;
        }
        return ended;
    }

    /// By which an answer is known again: its id, and what it says.
    private List<String> marks(ToolResult result) {
        var text = "says " + (result.result() == null ? "" : json.write(result.result()));
        return result.id() == null ? List.of(text) : List.of("is " + result.id(), text);
    }

    private void openWith(UnderstoodSpan root, @Nullable String declared) {
        var input = root.input() == null ? declared : root.input();
        if (input != null && (said.isEmpty() || (root.isSpoken(input) && !isSaid("user", input)))) {
            say(0, Message.of("user", input), root, root.raw().startedAt());
        }
    }

    private void closeWith(UnderstoodSpan root, @Nullable String declared) {
        var told =
                root.outputMessages().isEmpty() ? root.output() : DisplayText.last(root.outputMessages(), "assistant");
        var output = told == null && !root.failed() ? declared : told;
        boolean answer = said.stream().anyMatch(each -> each.message().role().equals("assistant"));
        if (output != null && (!answer || (root.isSpoken(output) && !isSaid("assistant", output)))) {
            say(said.size(), Message.of("assistant", output), root, root.raw().endedAt());
        }
    }

    private boolean isSaid(String role, String text) {
        return said.stream()
                .filter(each -> each.message().role().equals(role))
                .anyMatch(each -> each.message().text().contains(text.strip()));
    }
}
