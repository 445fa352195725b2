package errata.annotation.arriving;

import org.jspecify.annotations.Nullable;

/// Text as PostgreSQL takes it: without NUL, and no longer than a list needs.
final class StoredText {
    private static final int LONGEST = 2_000;

    private StoredText() {}

    static @Nullable String capped(@Nullable String text) {
        return text == null ? null : without(text.length() > LONGEST ? cut(text) : text);
    }

    static String without(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    /// Never between the two halves of a character.
    private static String cut(String text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }
}
