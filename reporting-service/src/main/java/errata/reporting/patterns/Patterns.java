package errata.reporting.patterns;

import errata.reporting.compact.ByteDictionary;
import errata.reporting.compact.Bytes;

/// Patterns by number: from 0, in the order in which they came, each in some twenty bytes.
public final class Patterns {
    private final Vocabulary words;
    private final ByteDictionary written = new ByteDictionary();
    private final Bytes writing = new Bytes();

    Patterns(Vocabulary words) {
        this.words = words;
    }

    public int number(Pattern pattern) {
        new WritePattern(words, writing).write(pattern);
        return written.number(writing);
    }

    public Pattern get(int number) {
        return new ReadPattern(words, written.get(number)).read();
    }

    /// Writes one for a page, as {@link ReadPattern} reads it.
    public void write(int number, Bytes to) {
        written.get(number).copyTo(to);
    }

    public int size() {
        return written.size();
    }

    public long bytes() {
        return written.bytes();
    }
}
