package errata.annotation.noting;

import errata.events.Anchor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.NoteTaken;
import errata.events.Decision;
import errata.events.Digest;
import errata.events.NoteId;
import errata.events.TraceId;
import org.jspecify.annotations.Nullable;

/// Anybody may note anything, as often as there is something to say.
public record TakeNote(
        TraceId trace, NoteId note, Digest text, @Nullable Anchor anchor, boolean firstFailure) {

    public Decision<AnnotationEvent> decide() {
        return Decision.accept(new NoteTaken(trace, note, text, anchor, firstFailure));
    }
}
