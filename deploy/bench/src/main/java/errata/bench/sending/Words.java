package errata.bench.sending;

import java.util.Random;

/// Text that compresses and is indexed about as talk does: some words often, most seldom.
final class Words {
    private static final String[] SYLLABLES =
            "ka lo mi ter san del vor quin pa res tu nim gol fe rad ost bel ian mur sel".split(" ");
    private static final int VOCABULARY = 8_000;

    private final Random random;

    Words(long seed) {
        random = new Random(seed);
    }

    /// A sentence of about that many characters.
    String text(int length) {
        var text = new StringBuilder(length + 16);
        while (text.length() < length) {
            text.append(word()).append(' ');
        }
        return text.substring(0, length);
    }

    // Zipf's law: the n-th word comes an n-th as often as the first. A thousand words hold about five hundred different
    // ones.
    private String word() {
        int rank = (int) Math.pow(VOCABULARY, random.nextDouble()) - 1;
        return SYLLABLES[rank % 20] + SYLLABLES[rank / 20 % 20] + SYLLABLES[rank / 400];
    }
}
