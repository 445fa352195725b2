package errata.ui.importing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file somebody chose, or a pasted text as one.
record Sheet(File file, String name, boolean pasted) {

    /// Null where neither was given.
    static @Nullable Sheet of(@Nullable Path upload, @Nullable String name, @Nullable String text) {
        try {
            if (upload != null && name != null && !name.isBlank() && Files.size(upload) > 0) {
                return new Sheet(upload.toFile(), name, false);
            }
            if (text == null || text.isBlank()) {
                return null;
            }
            var kept = Files.createTempFile("errata-pasted", ".txt");
            Files.writeString(kept, text);
            return new Sheet(kept.toFile(), guessed(text), true);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// The service reads the content; the name only helps people and breaks ties.
    private static String guessed(String text) {
        String start = text.stripLeading();
        boolean json = start.startsWith("{") || start.startsWith("[");
        return json
                ? "pasted.jsonl"
                : start.lines().findFirst().orElse("").contains("\t") ? "pasted.tsv" : "pasted.csv";
    }

    void forget() {
        if (pasted) {
            file.delete();
        }
    }
}
