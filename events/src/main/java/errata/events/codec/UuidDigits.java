package errata.events.codec;

import java.util.UUID;

/// Reads the digits of a UUID as it is always written: 36 characters, dashes after 8, 12, 16 and 20 digits. Logs are
/// read again by the million, and most of what they say are ids.
final class UuidDigits {
    private static final int LENGTH = 36;
    private static final int[] DASHES = {8, 13, 18, 23};

    private UuidDigits() {}

    /// Whether there are that many characters, with dashes in their places.
    static boolean fit(char[] text, int from, int length) {
        boolean fits = length == LENGTH;
        for (int i = 0; fits && i < DASHES.length; i++) {
            fits = text[from + DASHES[i]] == '-';
        }
        return fits;
    }

    /// @throws IllegalArgumentException if a digit is none
    static UUID uuid(char[] text, int from) {
        long time = digits(digits(digits(0, text, from, 8), text, from + 9, 4), text, from + 14, 4);
        long node = digits(digits(0, text, from + 19, 4), text, from + 24, 12);
        return new UUID(time, node);
    }

    private static long digits(long before, char[] text, int from, int count) {
        long value = before;
        for (int i = from; i < from + count; i++) {
            value = value << 4 | digit(text[i]);
        }
        return value;
    }

    private static int digit(char c) {
        int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
        if (digit < 0 || digit > 15 || c > '9' && digit < 10) {
            throw new IllegalArgumentException("a UUID has hex digits");
        }
        return digit;
    }
}
