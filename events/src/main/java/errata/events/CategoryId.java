package errata.events;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// A failure mode. Never reused; a merged one redirects for ever.
public record CategoryId(UUID value) implements Comparable<CategoryId> {

    public CategoryId {
        requireNonNull(value);
    }

    public static CategoryId of(String text) {
        return new CategoryId(UUID.fromString(text));
    }

    @Override
    public int compareTo(CategoryId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
