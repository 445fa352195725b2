package errata.annotation.arriving;

import errata.annotation.facts.Letters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A text as a tsvector in its written form: each word in lower case with its first places. Letters and digits in a row
/// are a word, and so they are in a search.
final class Words {
    // More places of a word make no search find more, but for phrases late in a long text.
    private static final int MOST_PLACES = 8;
    private static final int LAST_PLACE = 16_383;
    private static final int LONGEST = 200;

    private final Map<String, StringBuilder> places = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int place;

    static String vector(String text) {
        var words = new Words();
        int start = -1;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (Letters.isOne(character)) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
            i += Character.charCount(character);
        }
        if (start >= 0) {
            words.add(text.substring(start));
        }
        return words.written();
    }

    private void add(String word) {
        place = Math.min(place + 1, LAST_PLACE);
        if (word.length() > LONGEST) {
            return;
        }
        var lower = word.toLowerCase(Locale.ROOT);
        if (counts.merge(lower, 1, Integer::sum) <= MOST_PLACES) {
            var at = places.computeIfAbsent(lower, _ -> new StringBuilder());
            (at.isEmpty() ? at : at.append(',')).append(place);
        }
    }

    private String written() {
        var written = new StringBuilder();
        places.forEach((word, at) -> written.append(word).append(':').append(at).append(' '));
        return written.toString();
    }
}
