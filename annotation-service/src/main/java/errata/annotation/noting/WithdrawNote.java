package errata.annotation.noting;

import errata.annotation.reading.TraceReading;
import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.NoteWithdrawn;
import errata.events.Decision;
import errata.events.NoteId;
import errata.events.TraceId;
import org.jspecify.annotations.Nullable;

/// @param expected position of the note its author read, if told
record WithdrawNote(TraceId trace, NoteId note, @Nullable Long expected) {

    Decision<AnnotationEvent> decide(TraceReading reading, Actor actor) {
        return OwnNotes.changing(reading, actor, note, expected, new NoteWithdrawn(trace, note));
    }
}
