package errata.ingest.otlp;

/// JSON can escape half a character (`\ud83d` alone), UTF-8 cannot hold one: it becomes U+FFFD.
public final class WellFormed {
    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    public static String text(String text) {
        int at = firstHalf(text, 0);
        if (at < 0) {
            return text;
        }
        var mended = new StringBuilder(text);
        for (; at >= 0; at = firstHalf(text, at + 1)) {
            mended.setCharAt(at, REPLACEMENT);
        }
        return mended.toString();
    }

    private static int firstHalf(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else {
                return i;
            }
        }
        return -1;
    }
}
