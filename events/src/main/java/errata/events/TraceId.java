package errata.events;

/// 16 bytes as 32 lower case hex digits, not all zero (W3C trace context).
public record TraceId(String value) implements Comparable<TraceId> {

    private static final int DIGITS = 32;
    private static final byte[] WRONG = wrong();

    public TraceId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("A trace id has 32 lower case hex digits, not all zero");
        }
    }

    // Checked millions of times when a log is read again: a regular expression took a third of it.
    private static boolean isOne(String text) {
        if (text.length() != DIGITS) {
            return false;
        }
        int notZero = 0;
        int wrong = 0;
        for (int i = 0; i < DIGITS; i++) {
            char c = text.charAt(i);
            notZero |= c ^ '0';
            wrong |= c < WRONG.length ? WRONG[c] : 1;
        }
        return wrong == 0 && notZero != 0;
    }

    private static byte[] wrong() {
        var wrong = new byte['g'];
        for (char c = 0; c < wrong.length; c++) {
            wrong[c] = (byte) (c >= '0' && c <= '9' || c >= 'a' ? 0 : 1);
        }
        return wrong;
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
