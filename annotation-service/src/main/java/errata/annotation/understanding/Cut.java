package errata.annotation.understanding;

/// Shortens texts, never between the two halves of a character.
public final class Cut {

    private Cut() {}

    public static String at(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
