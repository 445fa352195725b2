package errata.annotation.noting;

import errata.annotation.reading.Note;
import errata.annotation.reading.Refusals;
import errata.annotation.reading.TraceReading;
import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.Decision;
import errata.events.NoteId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A note is changed by nobody but its author.
final class OwnNotes {

    private OwnNotes() {}

    static Decision<AnnotationEvent> changing(
            TraceReading reading, Actor actor, NoteId note, @Nullable Long expected, AnnotationEvent change) {
        var author = reading.authorOf(note);
        if (author.isEmpty()) {
            return Decision.refuse(
                    "NOTE_UNKNOWN",
                    "This trace has no such note, or it was withdrawn.",
                    Map.of("note", note.toString()));
        }
        if (!author.get().equals(actor)) {
            return Decision.refuse(
                    "NOT_YOURS",
                    "Only its author changes a note: write one of your own.",
                    Map.of("by", author.get().name()));
        }
        var position = Optional.ofNullable(reading.by(actor).notes().get(note))
                .map(Note::moment)
                .orElseThrow()
                .position();
        var moved = Refusals.<AnnotationEvent>moved(expected, position);
        return moved.isPresent() ? moved.get() : Decision.accept(change);
    }
}
