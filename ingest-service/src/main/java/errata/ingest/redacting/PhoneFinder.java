package errata.ingest.redacting;

/// Telephone numbers: international (`+49 …`, `0049 …`), domestic with a leading 0, and North American (`(415)
/// 555-0123`). A number without any of these marks is left alone: most of those are ids, amounts and times.
final class PhoneFinder implements Finder {
    private static final int FEWEST = 8;
    private static final int MOST = 15;
    private static final int FEWEST_DOMESTIC = 9;
    private static final int MOST_DOMESTIC = 12;
    private static final String SEPARATORS = " -./()\u00a0";

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public String canonical(String hit) {
        return Chars.digits(hit);
    }

    @Override
    public void find(String text, Hits hits) {
        for (int at = 0; at < text.length(); at++) {
            int end = begins(text, at) ? endOf(text, at) : -1;
            if (end > 0) {
                hits.hit(at, end);
                at = end - 1;
            }
        }
    }

    private static boolean begins(String text, int at) {
        char c = text.charAt(at);
        return (c == '+' || c == '(' || Chars.isDigit(c))
                && !Chars.isWord(text, at - 1)
                && !Chars.isFraction(text, at)
                && !(c != '+' && Chars.is(text, at - 1, '+'));
    }

    private static int endOf(String text, int at) {
        if (text.charAt(at) == '+') {
            return Chars.isDigit(text, at + 1) ? groups(text, at + 1, FEWEST, MOST) : -1;
        }
        int digit = text.charAt(at) == '(' ? at + 1 : at;
        if (!Chars.isDigit(text, digit)) {
            return -1;
        }
        if (text.charAt(digit) != '0') {
            return NorthAmerican.endOf(text, at);
        }
        if (Chars.is(text, digit + 1, '0') && Chars.isDigit(text, digit + 2) && text.charAt(digit + 2) != '0') {
            return groups(text, digit, FEWEST + 2, MOST + 2);
        }
        boolean areaCode = Chars.isDigit(text, digit + 1) && text.charAt(digit + 1) != '0';
        return areaCode ? groups(text, digit, FEWEST_DOMESTIC, MOST_DOMESTIC) : -1;
    }

    /// Where a number of so many digits ends, reading on over separators, two at most in a row; negative if there is
    /// none.
    private static int groups(String text, int from, int fewest, int most) {
        int digits = 0;
        int gap = 0;
        int end = -1;
        for (int at = from; at < text.length() && gap <= 2 && digits <= most; at++) {
            if (Chars.isDigit(text, at)) {
                digits++;
                gap = 0;
                if (digits >= fewest && digits <= most && ends(text, at + 1)) {
                    end = at + 1;
                }
            } else if (SEPARATORS.indexOf(text.charAt(at)) >= 0) {
                gap++;
            } else {
                break;
            }
        }
        return end;
    }

    /// Not in the middle of a word, nor of a time: "01.05.2026 10:30" is a date.
    private static boolean ends(String text, int at) {
        return !Chars.isWord(text, at) && !(Chars.is(text, at, ':') && Chars.isDigit(text, at + 1));
    }
}
