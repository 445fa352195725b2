package errata.annotation.importing;

import errata.events.Actor;
import java.text.Normalizer;

/// A name out of a table as the log writes names: letters, digits, dots, dashes, underscores, @; at most 64.
final class PersonName {

    private static final int LONGEST = 64;

    private PersonName() {}

    /// @param otherwise who it is when nothing of the name is left
    static Actor of(String told, Actor otherwise) {
        var plain = Normalizer.normalize(told.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("\\s+", ".")
                .replaceAll("[^A-Za-z0-9._@-]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
        var cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return cut.isEmpty() ? otherwise : new Actor(cut);
    }
}
