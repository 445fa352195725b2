package errata.ui.reading;

import org.jspecify.annotations.Nullable;

/// A text as it is read: the beginning, and the rest behind "show the remaining …".
///
/// @param length of the whole, in characters
/// @param beyond how many characters at the end the page does not carry
public record Passage(String head, @Nullable String rest, int length, int beyond) {

    /// A long answer is read to about here before one decides to read on.
    private static final int SHOWN = 1600;

    /// Hiding less than this costs a click and saves nothing.
    private static final int WORTH_HIDING = 400;

    /// More of one text would make the page slow for the sake of what is rarely read.
    private static final int CARRIED = 200_000;

    static Passage of(@Nullable String text) {
        return of(text, SHOWN);
    }

    static Passage of(@Nullable String text, int shown) {
        return of(text, shown, CARRIED);
    }

    /// @param most characters the page carries
    static Passage of(@Nullable String text, int shown, int most) {
        String whole = text == null ? "" : text.strip();
        if (whole.length() <= shown + WORTH_HIDING) {
            return new Passage(whole, null, whole.length(), 0);
        }
        int line = whole.lastIndexOf('\n', shown);
        int cut = line > shown / 2 ? line + 1 : shown;
        // Never between the halves of one character.
        cut = Character.isLowSurrogate(whole.charAt(cut)) ? cut - 1 : cut;
        int end = Math.clamp(most, cut, whole.length());
        return new Passage(whole.substring(0, cut), whole.substring(cut, end), whole.length(), whole.length() - end);
    }

    public boolean blank() {
        return head.isEmpty();
    }

    public int hidden() {
        return rest == null ? 0 : rest.length();
    }
}
