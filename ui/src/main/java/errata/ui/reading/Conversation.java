package errata.ui.reading;

import errata.ui.reading.Turn.MarginNote;
import errata.ui.wire.Anchor;
import errata.ui.wire.Message;
import errata.ui.wire.Note;
import errata.ui.wire.ToolResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Turns the messages of a trace into what a reader wants to see: calls with their results, notes beside their turn.
final class Conversation {

    private static final String FIELD = "messages/";

    private Conversation() {}

    static List<Turn> of(List<Message> messages, List<Note> notes) {
        var results = new HashMap<String, ToolResult>();
        messages.stream()
                .flatMap(m -> m.toolResults().stream())
                .filter(r -> r.id() != null)
                .forEach(r -> results.putIfAbsent(r.id(), r));
        var called = new HashMap<String, Boolean>();
        var turns = new ArrayList<Turn>();
        for (int i = 0; i < messages.size(); i++) {
            Turn turn = turn(i, messages.get(i), results, called);
            if (!turn.text().blank() || !turn.tools().isEmpty()) {
                turns.add(turn);
            }
        }
        return withNotes(turns, messages, notes);
    }

    private static Turn turn(int index, Message message, Map<String, ToolResult> results, Map<String, Boolean> called) {
        var tools = new ArrayList<ToolUse>();
        for (var call : message.toolCalls()) {
            var use = ToolUse.call(call.id(), call.name(), call.arguments());
            var result = call.id() == null ? null : results.get(call.id());
            tools.add(result == null ? use : use.answered(result.result()));
            called.put(String.valueOf(call.id()), result != null);
        }
        for (var result : message.toolResults()) {
            if (!called.getOrDefault(String.valueOf(result.id()), false)) {
                tools.add(ToolUse.unasked(result.id()).answered(result.result()));
            }
        }
        boolean onlyResults =
                !message.toolResults().isEmpty() && message.toolCalls().isEmpty();
        var text = onlyResults && repeats(message) ? Passage.of(null) : Passage.of(message.text());
        return new Turn(index, message.role(), text, List.copyOf(tools), message.spanId(), List.of());
    }

    /// A tool message often says its result twice: as text and as result.
    private static boolean repeats(Message message) {
        String text = message.text() == null ? "" : message.text().strip();
        return text.isEmpty()
                || message.toolResults().stream().anyMatch(r -> Objects.requireNonNullElse(r.result(), "")
                        .strip()
                        .equals(text));
    }

    private static List<Turn> withNotes(List<Turn> turns, List<Message> messages, List<Note> notes) {
        var placed = new HashMap<Integer, List<MarginNote>>();
        for (Note note : notes) {
            Turn home = home(turns, note.anchor());
            if (home != null) {
                placed.computeIfAbsent(home.index(), _ -> new ArrayList<>())
                        .add(new MarginNote(note, quote(messages, note.anchor())));
            }
        }
        return turns.stream()
                .map(t -> t.noted(List.copyOf(placed.getOrDefault(t.index(), List.of()))))
                .toList();
    }

    /// The turn an anchor names, else the last turn of its span.
    private static @Nullable Turn home(List<Turn> turns, @Nullable Anchor anchor) {
        if (anchor == null) {
            return null;
        }
        int index = index(anchor);
        Turn home = null;
        for (Turn turn : turns) {
            if (turn.index() == index) {
                return turn;
            }
            if (index < 0 && anchor.span() != null && anchor.span().equals(turn.spanId())) {
                home = turn;
            }
        }
        return home;
    }

    private static int index(Anchor anchor) {
        String field = anchor.field();
        return field != null && field.matches(FIELD + "\\d{1,6}")
                ? Integer.parseInt(field.substring(FIELD.length()))
                : -1;
    }

    static @Nullable String quote(List<Message> messages, @Nullable Anchor anchor) {
        if (anchor == null || anchor.start() == null || anchor.end() == null) {
            return null;
        }
        int index = index(anchor);
        String text =
                index >= 0 && index < messages.size() ? messages.get(index).text() : null;
        if (text == null) {
            return null;
        }
        String shown = text.strip();
        int from = Math.clamp(anchor.start(), 0, shown.length());
        int to = Math.clamp(anchor.end(), from, shown.length());
        return from == to ? null : shown.substring(from, to);
    }
}
