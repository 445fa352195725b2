package errata.ingest.redacting;

import java.util.Locale;

/// Finds one kind of secret in a text. The time it takes grows with the length of the text, never faster.
interface Finder {
    /// The word that takes its place.
    String name();

    /// Tells every hit, from left to right.
    void find(String text, Hits hits);

    /// The same for two spellings of the same secret, so that both get the same hash.
    default String canonical(String hit) {
        return hit.toLowerCase(Locale.ROOT);
    }

    interface Hits {
        void hit(int start, int end);
    }
}
