package errata.ingest.redacting;

/// Where in a JSON text a place is. Asked from left to right, so that the text is walked once.
final class JsonPlace {
    private final String json;
    private int walked;
    private boolean inText;

    JsonPlace(String json) {
        this.json = json;
    }

    /// Whether the character here stands between quotes.
    boolean inText(int place) {
        for (; walked < place; walked++) {
            char c = json.charAt(walked);
            if (c == '\\') {
                walked++;
            } else if (c == '"') {
                inText = !inText;
            }
        }
        return inText;
    }

    boolean isNumber(int start, int end) {
        for (int at = start; at < end; at++) {
            if (!isOfNumber(json.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    int startOfNumber(int place) {
        int at = place;
        while (at > 0 && isOfNumber(json.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    int endOfNumber(int place) {
        int at = place;
        while (at < json.length() && isOfNumber(json.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isOfNumber(char c) {
        return Chars.isDigit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    }
}
