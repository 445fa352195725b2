package errata.annotation.noting;

import static errata.annotation.reading.Said.ANN;
import static errata.annotation.reading.Said.BOB;
import static errata.annotation.reading.Said.TRACE;
import static errata.annotation.reading.Said.note;
import static errata.annotation.reading.Said.noted;
import static errata.annotation.reading.Said.text;

import errata.annotation.reading.Given;
import errata.events.AnnotationEvent.NoteRevised;
import errata.events.AnnotationEvent.NoteTaken;
import errata.events.AnnotationEvent.NoteWithdrawn;
import org.junit.jupiter.api.Test;

class NotingTest {

    @Test
    void a_note_is_taken() {
        Given.nothing()
                .when(_ -> new TakeNote(TRACE, note(1), text("slow"), null, true).decide())
                .then(new NoteTaken(TRACE, note(1), text("slow"), null, true));
    }

    @Test
    void its_author_revises_and_withdraws_it() {
        var given = Given.said(ANN, noted(1));
        given.when(r -> new ReviseNote(TRACE, note(1), text("very slow"), null, false, 1L).decide(r, ANN))
                .then(new NoteRevised(TRACE, note(1), text("very slow"), null, false));
        given.when(r -> new WithdrawNote(TRACE, note(1), null).decide(r, ANN)).then(new NoteWithdrawn(TRACE, note(1)));
    }

    @Test
    void nobody_else_does() {
        Given.said(ANN, noted(1))
                .when(r -> new WithdrawNote(TRACE, note(1), null).decide(r, BOB))
                .refused("NOT_YOURS");
    }

    @Test
    void a_withdrawn_note_is_unknown() {
        Given.said(ANN, noted(1), new NoteWithdrawn(TRACE, note(1)))
                .when(r -> new WithdrawNote(TRACE, note(1), null).decide(r, ANN))
                .refused("NOTE_UNKNOWN");
    }

    @Test
    void a_note_that_moved_is_not_overwritten() {
        Given.said(ANN, noted(1), noted(2))
                .when(r -> new ReviseNote(TRACE, note(2), text("x"), null, false, 1L).decide(r, ANN))
                .refused("STREAM_MOVED");
    }
}
