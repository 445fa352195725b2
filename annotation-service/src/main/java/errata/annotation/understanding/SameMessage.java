package errata.annotation.understanding;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// By which a message is known again when it is repeated: who says what, whom it calls and what it answers. Its hash is
/// counted once; whole histories are compared with each other.
final class SameMessage {
    private final String role;
    private final String text;
    private final List<String> calls;
    private final List<String> results;
    private final int hash;

    private SameMessage(String role, String text, List<String> calls, List<String> results) {
        this.role = role;
        this.text = text;
        this.calls = calls;
        this.results = results;
        this.hash = Objects.hash(role, text, calls, results);
    }

    static SameMessage of(Message message, Json json) {
        return new SameMessage(
                message.role(),
                message.text().strip(),
                message.toolCalls().stream()
                        .map(call -> call.id() != null ? call.id() : call.name() + written(call.arguments(), json))
                        .toList(),
                message.toolResults().stream()
                        .map(result -> result.id() != null ? result.id() : written(result.result(), json))
                        .toList());
    }

    private static String written(@Nullable Object value, Json json) {
        return value == null ? "" : json.write(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SameMessage same
                && hash == same.hash
                && role.equals(same.role)
                && text.equals(same.text)
                && calls.equals(same.calls)
                && results.equals(same.results);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
