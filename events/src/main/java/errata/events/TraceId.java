package errata.events;

/// 16 bytes as 32 lower case hex digits, not all zero (W3C trace context).
public record TraceId(String value) implements Comparable<TraceId> {

    private static final int DIGITS = 32;

    public TraceId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("A trace id has 32 lower case hex digits, not all zero");
        }
    }

    // Checked millions of times when a log is read again: a regular expression took a third of it.
    private static boolean isOne(String text) {
        int zeros = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
            zeros += c == '0' ? 1 : 0;
        }
        return text.length() == DIGITS && zeros < DIGITS;
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
