package errata.ingest.redacting;

/// A text as people read it: in JSON, `\u0040` is an @ and `\n` no letter n. Knows where each of its characters stands
/// in the text as it came. A run of backslashes counts as one: JSON in JSON is escaped twice.
final class Reading {
    private final String raw;
    private final String plain;
    private final int[] places;

    private Reading(String raw, String plain, int[] places) {
        this.raw = raw;
        this.plain = plain;
        this.places = places;
    }

    static Reading of(String raw) {
        return looksLikeJson(raw) && raw.indexOf('\\') >= 0 ? unescaped(raw) : new Reading(raw, raw, new int[0]);
    }

    static boolean looksLikeJson(String raw) {
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (c > ' ') {
                return c == '{' || c == '[' || c == '"';
            }
        }
        return false;
    }

    String plain() {
        return plain;
    }

    /// Where the character at this place of `plain` begins in the text as it came.
    int rawPlace(int at) {
        return places.length == 0 ? at : places[at];
    }

    private static Reading unescaped(String raw) {
        var plain = new char[raw.length()];
        var places = new int[raw.length() + 1];
        int length = 0;
        int at = 0;
        while (at < raw.length()) {
            places[length] = at;
            int letter = at;
            while (letter < raw.length() && raw.charAt(letter) == '\\') {
                letter++;
            }
            int end = letter == at ? at : endOfEscape(raw, letter);
            plain[length++] = end > letter ? escaped(raw, letter) : raw.charAt(at);
            at = end > letter ? end : Math.max(at + 1, letter);
        }
        places[length] = raw.length();
        return new Reading(raw, new String(plain, 0, length), places);
    }

    /// Where the escape ends whose letter stands here; the place of the letter itself if it is none.
    private static int endOfEscape(String raw, int letter) {
        if (letter >= raw.length()) {
            return letter;
        }
        return switch (raw.charAt(letter)) {
            case 'n', 't', 'r', 'b', 'f', '/', '"' -> letter + 1;
            case 'u' -> isHex(raw, letter + 1) ? letter + 5 : letter;
            default -> letter;
        };
    }

    private static char escaped(String raw, int letter) {
        return switch (raw.charAt(letter)) {
            case 'u' -> (char) Integer.parseInt(raw, letter + 1, letter + 5, 16);
            case '/' -> '/';
            case '"' -> '"';
            default -> '\n';
        };
    }

    private static boolean isHex(String raw, int from) {
        if (from + 4 > raw.length()) {
            return false;
        }
        for (int at = from; at < from + 4; at++) {
            if (Character.digit(raw.charAt(at), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return raw;
    }
}
