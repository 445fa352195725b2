package errata.annotation.library;

import org.jspecify.annotations.Nullable;

/// How much text one answer may hold. A trace of 3 000 spans has to open: when the budget is spent, texts are cut short
/// instead of left out.
final class TextBudget {
    private static final int LONGEST = 64 * 1024;
    private static final int SHORT = 400;

    private long left;

    TextBudget(long characters) {
        left = characters;
    }

    /// A text as far as it may be shown.
    record Shown(@Nullable String text, boolean truncated) {}

    Shown show(@Nullable String text) {
        return show(text, LONGEST);
    }

    Shown show(@Nullable String text, int longest) {
        if (text == null) {
            return new Shown(null, false);
        }
        int room = left > 0 ? longest : Math.min(longest, SHORT);
        left -= Math.min(room, text.length());
        return text.length() <= room ? new Shown(text, false) : new Shown(cut(text, room), true);
    }

    /// Never between the two halves of a character.
    private static String cut(String text, int room) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room);
    }
}
