package errata.events;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// One draw of traces for reading.
public record SampleId(UUID value) implements Comparable<SampleId> {

    public SampleId {
        requireNonNull(value);
    }

    public static SampleId of(String text) {
        return new SampleId(UUID.fromString(text));
    }

    @Override
    public int compareTo(SampleId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
