package errata.ingest.redacting;

/// E-mail addresses, also as they stand in a URL (`%40`).
final class EmailFinder implements Finder {
    private static final String IN_A_URL = "%40";
    // An address has at most 64 characters before the @ and 255 after it.
    private static final int LONGEST_SIDE = 256;

    @Override
    public String name() {
        return "email";
    }

    @Override
    public String canonical(String hit) {
        return Finder.super.canonical(hit).replace(IN_A_URL, "@");
    }

    @Override
    public void find(String text, Hits hits) {
        around(text, "@", hits);
        around(text, IN_A_URL, hits);
    }

    private static void around(String text, String at, Hits hits) {
        for (int sign = text.indexOf(at); sign >= 0; sign = text.indexOf(at, sign + at.length())) {
            int start = startOfName(text, sign);
            int end = endOfDomain(text, sign + at.length());
            if (start < sign && end > 0) {
                hits.hit(start, end);
            }
        }
    }

    private static int startOfName(String text, int sign) {
        int start = sign;
        while (start > 0 && sign - start < LONGEST_SIDE && isOfName(text, start - 1)) {
            start--;
        }
        return start;
    }

    private static boolean isOfName(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '.', '_', '%', '+', '-' -> true;
            case '\'' -> Chars.isWord(text, at - 1) && Chars.isWord(text, at + 1); // o'neill@…
            default -> Character.isLetterOrDigit(c);
        };
    }

    /// Labels with a dot between them, the last of which begins with a letter. Negative if there is no such thing.
    private static int endOfDomain(String text, int from) {
        int at = from;
        int lastLabel = -1;
        int end = -1;
        while (at < text.length() && at - from < LONGEST_SIDE) {
            char c = text.charAt(at);
            if (c == '.' && Chars.isWord(text, at + 1) && at > from) {
                lastLabel = at + 1;
            } else if (!Character.isLetterOrDigit(c) && !(c == '-' && at > from)) {
                break;
            }
            at++;
            if (lastLabel >= 0 && at - lastLabel >= 2 && Character.isLetter(text.charAt(lastLabel))) {
                end = at;
            }
        }
        return end;
    }
}
