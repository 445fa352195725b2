package errata.ui.reading;

import org.jspecify.annotations.Nullable;

/// A text as it is read: the beginning, and the rest behind "show the remaining …".
///
/// @param length of the whole, in characters
public record Passage(String head, @Nullable String rest, int length) {

    /// A long answer is read to about here before one decides to read on.
    private static final int SHOWN = 1600;

    /// Hiding less than this costs a click and saves nothing.
    private static final int WORTH_HIDING = 400;

    static Passage of(@Nullable String text) {
        return of(text, SHOWN);
    }

    static Passage of(@Nullable String text, int shown) {
        String whole = text == null ? "" : text.strip();
        if (whole.length() <= shown + WORTH_HIDING) {
            return new Passage(whole, null, whole.length());
        }
        int line = whole.lastIndexOf('\n', shown);
        int cut = line > shown / 2 ? line + 1 : shown;
        // Never between the halves of one character.
        cut = Character.isLowSurrogate(whole.charAt(cut)) ? cut - 1 : cut;
        return new Passage(whole.substring(0, cut), whole.substring(cut), whole.length());
    }

    public boolean blank() {
        return head.isEmpty();
    }

    public int hidden() {
        return rest == null ? 0 : rest.length();
    }
}
