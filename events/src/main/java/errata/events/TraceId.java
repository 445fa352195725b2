package errata.events;

import java.util.regex.Pattern;

/// 16 bytes as 32 lower case hex digits, not all zero (W3C trace context).
public record TraceId(String value) implements Comparable<TraceId> {

    private static final Pattern HEX = Pattern.compile("(?!0{32})[0-9a-f]{32}");

    public TraceId {
        if (!HEX.matcher(value).matches()) {
            throw new IllegalArgumentException("A trace id has 32 lower case hex digits, not all zero");
        }
    }

    @Override
    public int compareTo(TraceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
