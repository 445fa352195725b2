package errata.annotation.noting;

import errata.annotation.reading.TraceReading;
import errata.events.Actor;
import errata.events.Anchor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.NoteRevised;
import errata.events.Decision;
import errata.events.Digest;
import errata.events.NoteId;
import errata.events.TraceId;
import org.jspecify.annotations.Nullable;

/// @param expected position of the note its author read, if told
record ReviseNote(
        TraceId trace,
        NoteId note,
        Digest text,
        @Nullable Anchor anchor,
        boolean firstFailure,
        @Nullable Long expected) {

    Decision<AnnotationEvent> decide(TraceReading reading, Actor actor) {
        return OwnNotes.changing(
                reading, actor, note, expected, new NoteRevised(trace, note, text, anchor, firstFailure));
    }
}
