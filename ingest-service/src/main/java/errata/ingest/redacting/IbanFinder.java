package errata.ingest.redacting;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// International bank account numbers: as long as their country has them, and the check digits are right (ISO 13616).
final class IbanFinder implements Finder {
    private static final Map<String, Integer> LENGTHS = lengths("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28"
            + " CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28"
            + " IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31"
            + " MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26"
            + " UA29 VA22 VG24 XK20");
    private static final int RIGHT = 1;

    @Override
    public String name() {
        return "iban";
    }

    @Override
    public String canonical(String hit) {
        return hit.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public void find(String text, Hits hits) {
        for (int at = 0; at + 3 < text.length(); at++) {
            if (!begins(text, at)) {
                continue;
            }
            int end = endOf(text, at);
            if (end > 0) {
                hits.hit(at, end);
                at = end - 1;
            }
        }
    }

    private static boolean begins(String text, int at) {
        return Chars.isDigit(text, at + 2)
                && Chars.isDigit(text, at + 3)
                && !Chars.isWord(text, at - 1)
                && Character.isLetter(text.charAt(at))
                && Character.isLetter(text.charAt(at + 1));
    }

    private static int endOf(String text, int from) {
        var length = LENGTHS.get(text.substring(from, from + 2).toUpperCase(Locale.ROOT));
        if (length == null) {
            return -1;
        }
        var account = new StringBuilder(length);
        int at = from;
        for (; at < text.length() && account.length() < length; at++) {
            char c = Character.toUpperCase(text.charAt(at));
            if (Chars.isDigit(c) || c >= 'A' && c <= 'Z') {
                account.append(c);
            } else if (c != ' ' || !Chars.isWord(text, at + 1)) {
                break;
            }
        }
        return account.length() == length && !Chars.isWord(text, at) && isRight(account) ? at : -1;
    }

    private static boolean isRight(StringBuilder account) {
        int rest = 0;
        for (int i = 0; i < account.length(); i++) {
            int value = Character.digit(account.charAt((i + 4) % account.length()), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == RIGHT;
    }

    private static Map<String, Integer> lengths(String table) {
        var lengths = new HashMap<String, Integer>();
        for (var entry : table.split(" ")) {
            lengths.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2)));
        }
        return lengths;
    }
}
