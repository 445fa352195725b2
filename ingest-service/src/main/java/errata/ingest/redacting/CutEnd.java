package errata.ingest.redacting;

/// A long text was cut to its limit before it came here, perhaps in the middle of a secret: half an address is not
/// found any more, and says enough. So the end of a text that was cut goes, too.
final class CutEnd {
    // Texts are cut to 1 MiB, to a half of it, or a half of that … in bytes, at most three less for a whole character.
    private static final int SHORTEST = 1024;
    private static final int LEAST = 64;
    private static final int MOST = 256;

    private CutEnd() {}

    static String without(String text) {
        return text.length() >= SHORTEST / 4 && wasCut(utf8Length(text)) ? shortened(text) : text;
    }

    private static boolean wasCut(int bytes) {
        return bytes > SHORTEST - 4 && Integer.highestOneBit(bytes + 3) > bytes - 1;
    }

    private static String shortened(String text) {
        int end = text.length() - LEAST;
        while (end > text.length() - MOST && !Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end);
    }

    private static int utf8Length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
