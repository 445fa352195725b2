package errata.ingest.redacting;

/// Payment cards: 13 to 19 digits, single blanks or dashes between them, that begin as an issuer's do and whose check
/// digit is right (Luhn). So one number in a thousand that is no card is taken for one.
final class CardFinder implements Finder {
    private static final int FEWEST = 13;
    private static final int MOST = 19;

    @Override
    public String name() {
        return "card";
    }

    @Override
    public String canonical(String hit) {
        return Chars.digits(hit);
    }

    @Override
    public void find(String text, Hits hits) {
        for (int at = 0; at < text.length(); at++) {
            if (!Chars.isDigit(text, at) || Chars.isDigit(text, at - 1) || Chars.isFraction(text, at)) {
                continue;
            }
            int end = endOf(text, at);
            if (end > 0) {
                hits.hit(at, end);
                at = end - 1;
            }
        }
    }

    /// The longest card that begins here; negative if none does.
    private static int endOf(String text, int from) {
        var digits = new StringBuilder(MOST);
        int end = -1;
        for (int at = from; at < text.length(); at++) {
            if (Chars.isDigit(text, at)) {
                if (digits.length() == MOST) {
                    break;
                }
                digits.append(text.charAt(at));
                if (!Chars.isDigit(text, at + 1) && isCard(digits)) {
                    end = at + 1;
                }
            } else if (!isSeparator(text, at)) {
                break;
            }
        }
        return end;
    }

    private static boolean isSeparator(String text, int at) {
        return (Chars.is(text, at, ' ') || Chars.is(text, at, '-')) && Chars.isDigit(text, at + 1);
    }

    static boolean isCard(CharSequence digits) {
        return digits.length() >= FEWEST && isIssued(digits) && luhn(digits) % 10 == 0;
    }

    private static boolean isIssued(CharSequence digits) {
        int length = digits.length();
        int four = Integer.parseInt(digits, 0, 4, 10);
        int two = four / 100;
        return switch (two / 10) {
            case 2 -> length == 16 && four >= 2221 && four <= 2720; // Mastercard
            case 3 ->
                switch (two) {
                    case 34, 37 -> length == 15; // American Express
                    case 30, 36, 38, 39 -> length >= 14; // Diners Club
                    case 35 -> length >= 16; // JCB
                    default -> false;
                };
            case 4 -> length == 13 || length == 16 || length == 19; // Visa
            case 5 -> (two >= 51 && two <= 55 && length == 16) || two == 50 || two >= 56; // Mastercard, Maestro
            case 6 -> length >= 16; // Discover, UnionPay, Maestro
            default -> false;
        };
    }

    private static int luhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum;
    }
}
