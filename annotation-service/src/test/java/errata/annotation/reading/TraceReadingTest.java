package errata.annotation.reading;

import static errata.annotation.codebook.Codebooks.id;
import static errata.annotation.reading.Said.ANN;
import static errata.annotation.reading.Said.BOB;
import static errata.annotation.reading.Said.TRACE;
import static errata.annotation.reading.Said.firstFailure;
import static errata.annotation.reading.Said.label;
import static errata.annotation.reading.Said.note;
import static errata.annotation.reading.Said.noted;
import static errata.annotation.reading.Said.present;
import static errata.annotation.reading.Said.primary;
import static errata.annotation.reading.Said.reviewed;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.AnnotationEvent.LabelWithdrawn;
import errata.events.AnnotationEvent.NoteWithdrawn;
import errata.events.AnnotationEvent.ReviewReopened;
import errata.events.AnnotationEvent.TraceRelabelled;
import errata.events.Outcome;
import errata.events.RelabelCause;
import errata.events.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceReadingTest {

    @Test
    void readers_do_not_speak_for_each_other() {
        var reading = Given.said(ANN, present("date"))
                .and(BOB, reviewed(Outcome.PASS))
                .reading();
        assertThat(reading.by(ANN).present()).containsExactly(id("date"));
        assertThat(reading.by(ANN).passed()).isFalse();
        assertThat(reading.by(BOB).present()).isEmpty();
        assertThat(reading.by(BOB).passed()).isTrue();
    }

    @Test
    void unsure_replaces_the_earlier_label() {
        var reading = Given.said(ANN, present("date"), label("date", Verdict.UNSURE, false, false, 3))
                .reading();
        assertThat(reading.by(ANN).present()).isEmpty();
        assertThat(reading.by(ANN).label(id("date")).orElseThrow().verdict()).isEqualTo(Verdict.UNSURE);
    }

    @Test
    void a_reader_has_one_primary_label_and_one_first_failure() {
        var own = Given.said(ANN, primary("date"), primary("tone"), firstFailure(1), firstFailure(2))
                .reading()
                .by(ANN);
        assertThat(own.labels().values())
                .filteredOn(Label::primary)
                .extracting(Label::category)
                .containsExactly(id("tone"));
        assertThat(own.notes().values())
                .filteredOn(Note::firstFailure)
                .extracting(Note::id)
                .containsExactly(note(2));
    }

    @Test
    void what_was_withdrawn_is_gone_and_a_reopened_review_does_not_count() {
        var own = Given.said(
                        ANN,
                        noted(1),
                        present("date"),
                        reviewed(Outcome.FAIL),
                        new NoteWithdrawn(TRACE, note(1)),
                        new LabelWithdrawn(TRACE, id("date"), 3),
                        new ReviewReopened(TRACE))
                .reading()
                .by(ANN);
        assertThat(own.notes()).isEmpty();
        assertThat(own.labels()).isEmpty();
        assertThat(own.review()).isEmpty();
        assertThat(own.position()).isEqualTo(6);
    }

    @Test
    void a_relabelled_trace_carries_the_new_labels_instead_of_the_old() {
        var moved = new TraceRelabelled(
                TRACE, id("hand-off"), List.of(id("late")), List.of(id("none")), RelabelCause.SPLIT, false, 9);
        var own = Given.said(ANN, present("hand-off"), moved).reading().by(ANN);
        assertThat(own.labels()).containsOnlyKeys(id("late"), id("none"));
        assertThat(own.present()).containsExactly(id("late"));
    }
}
