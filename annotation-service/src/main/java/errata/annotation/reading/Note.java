package errata.annotation.reading;

import errata.events.Anchor;
import errata.events.NoteId;
import org.jspecify.annotations.Nullable;

/// A note as it stands. Its text is kept beside the log, under the position of the event that last said it.
public record Note(NoteId id, @Nullable Anchor anchor, boolean firstFailure, Moment moment) {

    Note notFirst() {
        return new Note(id, anchor, false, moment);
    }
}
