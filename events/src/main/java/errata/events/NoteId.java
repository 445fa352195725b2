package errata.events;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// One open code: a reader's note on a trace.
public record NoteId(UUID value) implements Comparable<NoteId> {

    public NoteId {
        requireNonNull(value);
    }

    public static NoteId of(String text) {
        return new NoteId(UUID.fromString(text));
    }

    @Override
    public int compareTo(NoteId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
