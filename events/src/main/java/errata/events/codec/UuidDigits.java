package errata.events.codec;

import java.util.UUID;

/// Reads the digits of a UUID as it is always written: 36 characters, dashes after 8, 12, 16 and 20 digits. Logs are
/// read again by the million, and most of what they say are ids.
final class UuidDigits {
    private static final int LENGTH = 36;
    private static final int[] DASHES = {8, 13, 18, 23};
    private static final int NONE = -1;
    private static final byte[] DIGITS = digits();

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
        int all = 0;
        for (int i = from; i < from + count; i++) {
            int digit = text[i] < DIGITS.length ? DIGITS[text[i]] : NONE;
            all |= digit;
            value = value << 4 | digit;
        }
        if (all < 0) {
            throw new IllegalArgumentException("a UUID has hex digits");
        }
        return value;
    }

    private static byte[] digits() {
        var digits = new byte['g'];
        for (char c = 0; c < digits.length; c++) {
            digits[c] = (byte) Character.digit(c, 16);
        }
        return digits;
    }
}
