package errata.ingest.redacting;

import java.util.List;

/// Credentials that are known by their shape: keys of model providers, code hosts and clouds, our own, tokens (JWT,
/// `Bearer …`) and private keys (PEM).
final class KeyFinder implements Finder {
    private static final String PEM = "-----BEGIN ";
    private static final String PEM_END = "-----END ";
    private static final String DASHES = "-----";
    private static final int LONGEST_KIND = 64;
    private static final int SHORTEST_BEARER = 16;
    private static final int LOOKED_AT = 256;

    /// What a key begins with, and the fewest characters that follow.
    private record Shape(String prefix, int fewest) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape("sk-", 16),
            new Shape("pk-lf-", 16),
            new Shape("sk_live_", 10),
            new Shape("sk_test_", 10),
            new Shape("rk_live_", 10),
            new Shape("whsec_", 16),
            new Shape("ghp_", 20),
            new Shape("gho_", 20),
            new Shape("ghu_", 20),
            new Shape("ghs_", 20),
            new Shape("ghr_", 20),
            new Shape("github_pat_", 20),
            new Shape("glpat-", 16),
            new Shape("xoxb-", 10),
            new Shape("xoxp-", 10),
            new Shape("xoxa-", 10),
            new Shape("xoxs-", 10),
            new Shape("hf_", 20),
            new Shape("lsv2_", 20),
            new Shape("npm_", 20),
            new Shape("AKIA", 16),
            new Shape("ASIA", 16),
            new Shape("AIza", 30),
            new Shape("errata_", 40));

    private static final boolean[] STARTS = starts();

    @Override
    public String name() {
        return "key";
    }

    @Override
    public String canonical(String hit) {
        return hit;
    }

    @Override
    public void find(String text, Hits hits) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            int end = c < STARTS.length && STARTS[c] && !Chars.isWord(text, at - 1) ? endOf(text, at) : -1;
            if (end > 0) {
                hits.hit(at, end);
                at = end - 1;
            }
        }
        tokens(text, hits);
        bearers(text, hits);
        privateKeys(text, hits);
    }

    /// Where the key ends that begins here; negative if none does.
    private static int endOf(String text, int at) {
        for (var shape : SHAPES) {
            int secret = at + shape.prefix.length();
            if (text.startsWith(shape.prefix, at) && isKey(text, secret, shape.fewest)) {
                return endOfKey(text, secret);
            }
        }
        return -1;
    }

    /// So many characters of a key, with a digit among the first of them. Looks no further, so that a long text of
    /// beginnings takes no longer than any other.
    private static boolean isKey(String text, int from, int fewest) {
        boolean digit = false;
        for (int at = from; at < text.length() && at < from + LOOKED_AT; at++) {
            if (!isOfKey(text.charAt(at))) {
                return false;
            }
            digit |= Chars.isDigit(text, at);
            if (digit && at - from + 1 >= fewest) {
                return true;
            }
        }
        return false;
    }

    /// Three parts of base64url with dots between them, the first of which begins as a JSON object does.
    private static void tokens(String text, Hits hits) {
        int end = 0;
        for (int at = text.indexOf("eyJ"); at >= 0; at = text.indexOf("eyJ", at + 1)) {
            if (at < end || Chars.isWord(text, at - 1)) {
                continue; // what was looked through is not looked through again
            }
            int head = endOfKey(text, at);
            int body = Chars.is(text, head, '.') ? endOfKey(text, head + 1) : head;
            end = Chars.is(text, body, '.') ? endOfKey(text, body + 1) : body;
            if (end > body && body > head + 1) {
                hits.hit(at, end);
            }
        }
    }

    private static void bearers(String text, Hits hits) {
        for (int at = text.indexOf("earer "); at >= 0; at = text.indexOf("earer ", at + 1)) {
            int secret = at + "earer ".length();
            int end = secret;
            while (end < text.length() && (isOfKey(text.charAt(end)) || "./+=~".indexOf(text.charAt(end)) >= 0)) {
                end++;
            }
            if (end - secret >= SHORTEST_BEARER && hasDigit(text, secret, end)) {
                hits.hit(secret, end);
            }
        }
    }

    /// From the first dash to the last; to the end of the text if that is missing.
    private static void privateKeys(String text, Hits hits) {
        for (int at = text.indexOf(PEM); at >= 0; at = text.indexOf(PEM, at + PEM.length())) {
            int kind = text.indexOf(DASHES, at + PEM.length());
            if (kind < 0
                    || kind - at > LONGEST_KIND
                    || !text.substring(at, kind).contains("PRIVATE KEY")) {
                continue;
            }
            int end = text.indexOf(PEM_END, kind);
            int dashes = end < 0 ? -1 : text.indexOf(DASHES, end + PEM_END.length());
            hits.hit(at, dashes < 0 ? text.length() : dashes + DASHES.length());
            if (dashes < 0) {
                return;
            }
            at = dashes;
        }
    }

    private static int endOfKey(String text, int from) {
        int end = from;
        while (end < text.length() && isOfKey(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfKey(char c) {
        return Chars.isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '-';
    }

    private static boolean[] starts() {
        var starts = new boolean[128];
        SHAPES.forEach(shape -> starts[shape.prefix.charAt(0)] = true);
        return starts;
    }

    private static boolean hasDigit(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (Chars.isDigit(text, at)) {
                return true;
            }
        }
        return false;
    }
}
