package errata.ingest.redacting;

/// Questions about the characters around a place, which may lie outside of the text.
final class Chars {
    private Chars() {}

    static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && isDigit(text.charAt(at));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    static boolean is(String text, int at, char wanted) {
        return at >= 0 && at < text.length() && text.charAt(at) == wanted;
    }

    /// A digit that continues a decimal number: the one after "0." is no start of anything.
    static boolean isFraction(String text, int at) {
        return is(text, at - 1, '.') && isDigit(text, at - 2);
    }

    static String digits(String text) {
        var digits = new StringBuilder(text.length());
        text.chars().filter(c -> isDigit((char) c)).forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
