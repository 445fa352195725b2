package errata.annotation.facts;

import org.jspecify.annotations.Nullable;

/// Values as facts hold them: short enough for an index, without the characters that separate them.
public final class Plain {
    public static final int FACT = 200;

    private Plain() {}

    public static @Nullable String fact(@Nullable String value) {
        return value == null || value.isEmpty() ? null : capped(value, FACT);
    }

    /// Never cut between the two halves of a character.
    public static String capped(String value, int longest) {
        var text = value;
        if (text.length() > longest) {
            text = text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
        }
        return hasControls(text) ? text.replaceAll("[\u0000\u001e\u001f]", " ") : text;
    }

    private static boolean hasControls(String text) {
        return text.indexOf('\0') >= 0 || text.indexOf('\u001e') >= 0 || text.indexOf('\u001f') >= 0;
    }
}
