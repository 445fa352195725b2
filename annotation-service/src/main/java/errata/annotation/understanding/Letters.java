package errata.annotation.understanding;

/// Small questions about texts, without patterns: they are asked for every message and attribute.
final class Letters {

    private Letters() {}

    static String atMostTwice(String text) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (i < 2 || letter != text.charAt(i - 1) || letter != text.charAt(i - 2)) {
                kept.append(letter);
            }
        }
        return kept.toString();
    }

    /// Whether it is a number of at most so many digits, and nothing else.
    static boolean areDigits(String text, int most) {
        if (text.isEmpty() || text.length() > most) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
