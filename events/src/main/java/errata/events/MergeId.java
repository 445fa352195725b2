package errata.events;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// One merge, so that exactly it can be undone.
public record MergeId(UUID value) implements Comparable<MergeId> {

    public MergeId {
        requireNonNull(value);
    }

    public static MergeId of(String text) {
        return new MergeId(UUID.fromString(text));
    }

    @Override
    public int compareTo(MergeId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
