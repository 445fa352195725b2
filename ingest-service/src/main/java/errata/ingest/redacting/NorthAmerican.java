package errata.ingest.redacting;

/// `415-555-0123`, `(415) 555 0123`, `1 415 555 0123`: three, three and four digits with something between them.
final class NorthAmerican {
    private NorthAmerican() {}

    /// Negative if none begins here.
    static int endOf(String text, int from) {
        int at = from;
        if (Chars.is(text, at, '1') && !Chars.isDigit(text, at + 1)) {
            at = separator(text, at + 1);
        }
        boolean bracket = Chars.is(text, at, '(');
        int area = group(text, bracket ? at + 1 : at, 3);
        if (bracket && area > 0) {
            area = Chars.is(text, area, ')') ? area + 1 : -1;
        }
        int exchange = group(text, afterSeparator(text, area, bracket), 3);
        int line = group(text, afterSeparator(text, exchange, false), 4);
        return line > 0 && !Chars.isWord(text, line) ? line : -1;
    }

    private static int group(String text, int from, int digits) {
        if (from < 0) {
            return -1;
        }
        for (int i = 0; i < digits; i++) {
            if (!Chars.isDigit(text, from + i)) {
                return -1;
            }
        }
        return from + digits;
    }

    private static int afterSeparator(String text, int at, boolean optional) {
        if (at < 0) {
            return -1;
        }
        int after = separator(text, at);
        return after > at || optional ? after : -1;
    }

    private static int separator(String text, int at) {
        return Chars.is(text, at, ' ') || Chars.is(text, at, '-') || Chars.is(text, at, '.') ? at + 1 : at;
    }
}
