package errata.annotation.noting;

import errata.events.Anchor;
import org.jspecify.annotations.Nullable;

/// What a reader writes.
record NoteBody(String text, @Nullable Anchor anchor, boolean firstFailure) {

    NoteBody {
        if (text.isBlank() || text.length() > 10_000) {
            throw new IllegalArgumentException("A note has 1 to 10000 characters");
        }
    }
}
