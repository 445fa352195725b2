package errata.annotation.arriving;

import errata.annotation.facts.Letters;
import java.util.Arrays;
import java.util.Locale;

/// A text as a tsvector in its written form: each word in lower case with its first places. Letters and digits in a row
/// are a word, and so they are in a search.
///
/// Words stay characters of the text and numbers in two arrays: as strings in maps they took a quarter of all the time
/// that storing a trace takes in here.
final class Words {
    // More places of a word make no search find more, but for phrases late in a long text.
    private static final int MOST_PLACES = 8;
    private static final int LAST_PLACE = 16_383;
    private static final int LONGEST = 200;

    // Of each word: where it first begins, its length, its hash, how often it came, its first places.
    private static final int BEGIN = 0;
    private static final int LENGTH = 1;
    private static final int HASH = 2;
    private static final int TIMES = 3;
    private static final int PLACES = 4;
    private static final int SIZE = PLACES + MOST_PLACES;

    private final char[] text;
    private int[] words = new int[256 * SIZE];
    private int[] slots = new int[1_024];
    private int count;
    private int place;

    private Words(char[] text) {
        this.text = text;
    }

    static String vector(String text) {
        var words = new Words(text.toLowerCase(Locale.ROOT).toCharArray());
        words.tellApart();
        return words.written();
    }

    private void tellApart() {
        int begin = -1;
        for (int i = 0; i < text.length; ) {
            int character = Character.codePointAt(text, i);
            if (Letters.isOne(character)) {
                begin = begin < 0 ? i : begin;
            } else if (begin >= 0) {
                add(begin, i - begin);
                begin = -1;
            }
            i += Character.charCount(character);
        }
        if (begin >= 0) {
            add(begin, text.length - begin);
        }
    }

    private void add(int begin, int length) {
        place = Math.min(place + 1, LAST_PLACE);
        if (length <= LONGEST) {
            int word = word(begin, length, hash(begin, length));
            int times = words[word + TIMES]++;
            if (times < MOST_PLACES) {
                words[word + PLACES + times] = place;
            }
        }
    }

    /// Where it stands among the words, now if not before.
    private int word(int begin, int length, int hash) {
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            int word = (slots[slot] - 1) * SIZE;
            if (words[word + HASH] == hash && isSame(word, begin, length)) {
                return word;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = ++count;
        if (count * SIZE > words.length) {
            words = Arrays.copyOf(words, 2 * words.length);
        }
        int word = (count - 1) * SIZE;
        words[word + BEGIN] = begin;
        words[word + LENGTH] = length;
        words[word + HASH] = hash;
        if (2 * count > slots.length) {
            spread();
        }
        return word;
    }

    private boolean isSame(int word, int begin, int length) {
        int other = words[word + BEGIN];
        return words[word + LENGTH] == length
                && Arrays.equals(text, other, other + length, text, begin, begin + length);
    }

    private void spread() {
        slots = new int[2 * slots.length];
        for (int i = 0; i < count; i++) {
            int slot = words[i * SIZE + HASH] & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = i + 1;
        }
    }

    // Words of one form differ in few bits of the sum: the multiplication spreads them over all.
    private int hash(int begin, int length) {
        int hash = length;
        for (int i = begin; i < begin + length; i++) {
            hash = 31 * hash + text[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    private String written() {
        var written = new StringBuilder(count * 14);
        for (int word = 0; word < count * SIZE; word += SIZE) {
            written.append(text, words[word + BEGIN], words[word + LENGTH]);
            int places = Math.min(words[word + TIMES], MOST_PLACES);
            for (int i = 0; i < places; i++) {
                written.append(i == 0 ? ':' : ',').append(words[word + PLACES + i]);
            }
            written.append(' ');
        }
        return written.toString();
    }
}
