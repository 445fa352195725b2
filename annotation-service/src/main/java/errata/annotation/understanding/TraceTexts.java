package errata.annotation.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a trace was asked and what it answered, as lists show it.
final class TraceTexts {
    private final TraceTree tree;
    private final UnderstoodSpan root;
    private final DisplayText display;

    TraceTexts(TraceTree tree, Json json) {
        this.tree = tree;
        this.root = tree.root();
        this.display = new DisplayText(json);
    }

    /// Declared; else the root's; else what a user last said to the first call that heard one. A whole conversation is
    /// the exception: it is told by how it began, for it often ends with thanks.
    @Nullable
    String input(@Nullable Object declared, @Nullable String session, List<UnderstoodSpan> calls) {
        if (declared != null) {
            return display.ofInput(declared);
        }
        var opening = isWholeConversation(session, calls) ? DisplayText.first(root.inputMessages(), "user") : null;
        if (opening != null) {
            return opening;
        }
        if (root.input() != null) {
            return root.input();
        }
        return calls.stream()
                .map(call -> DisplayText.last(call.inputMessages(), "user"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// One call and nothing else. With a session each turn is a trace of its own, and the last user text is what this
    /// one is about; but a chat out of a file is always whole.
    private boolean isWholeConversation(@Nullable String session, List<UnderstoodSpan> calls) {
        boolean alone = tree.spans().size() == 1 && calls.size() == 1;
        return alone && (session == null || isImportedChat());
    }

    private boolean isImportedChat() {
        return root.raw().scope().equals("errata.import")
                && "chat".equals(root.raw().attributes().text("gen_ai.operation.name"));
    }

    @Nullable
    String output(@Nullable Object declared, List<UnderstoodSpan> calls) {
        if (declared != null) {
            return display.ofOutput(declared);
        }
        if (root.output() != null || root.failed()) {
            return root.output();
        }
        return calls.stream()
                .filter(call -> call.kind() == SpanKind.LLM)
                .max(Comparator.comparing(call -> call.raw().endedAt()))
                .map(call -> display.lastOutput(call.outputMessages()))
                .orElse(null);
    }
}
