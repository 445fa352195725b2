package errata.events;

import org.jspecify.annotations.Nullable;

/// Where in a trace something was seen: a span, and if told a field of it and a range of UTF-16 units. Never the
/// quote itself.
public record Anchor(
        String span,
        @Nullable String field,
        @Nullable Integer start,
        @Nullable Integer end) {

    public Anchor {
        if (!span.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("A span id has 16 lower case hex digits");
        }
        if ((start == null) != (end == null) || (start != null && end != null && (start < 0 || end < start))) {
            throw new IllegalArgumentException("A range has a start and an end, and 0 ≤ start ≤ end");
        }
    }
}
