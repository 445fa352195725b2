package errata.reporting.firstfailure;

import static errata.reporting.History.EXPERT;
import static errata.reporting.History.trace;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.Actor;
import errata.events.Anchor;
import errata.events.AnnotationEvent.NoteRevised;
import errata.events.AnnotationEvent.NoteTaken;
import errata.events.AnnotationEvent.NoteWithdrawn;
import errata.events.Digest;
import errata.events.NoteId;
import errata.reporting.History;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkingsTest {
    private static final Actor ANNA = new Actor("anna");
    private static final Digest TEXT = Digest.of(new byte[0], "something is wrong");

    private final History history = new History();

    @Test
    void a_note_marks_the_span_it_points_at() {
        take(EXPERT, 1, 7, true);
        assertThat(span(now())).isEqualTo(span(7));
    }

    @Test
    void an_ordinary_note_marks_nothing() {
        take(EXPERT, 1, 7, false);
        revise(EXPERT, 1, 8, false);
        withdraw(EXPERT, 1);
        assertThat(markings().at(now())).isEmpty();
    }

    @Test
    void a_reader_has_one_first_failure_the_one_marked_last() {
        take(EXPERT, 1, 7, true);
        take(EXPERT, 2, 3, true);
        assertThat(span(now())).isEqualTo(span(3));
        assertThat(markings().at(now()).get(trace(1)).disputed()).isFalse();
    }

    @Test
    void what_is_taken_back_or_withdrawn_stands_no_more() {
        take(EXPERT, 1, 7, true);
        revise(EXPERT, 1, 7, false);
        assertThat(markings().at(now())).isEmpty();
        revise(EXPERT, 1, 9, true);
        assertThat(span(now())).isEqualTo(span(9));
        withdraw(EXPERT, 1);
        assertThat(markings().at(now())).isEmpty();
    }

    @Test
    void withdrawing_an_older_mark_leaves_the_later_one() {
        take(EXPERT, 1, 7, true);
        take(EXPERT, 2, 3, true);
        withdraw(EXPERT, 1);
        assertThat(span(now())).isEqualTo(span(3));
    }

    @Test
    void where_readers_differ_the_latest_word_stands_and_is_told_to_be_disputed() {
        take(EXPERT, 1, 7, true);
        take(ANNA, 2, 3, true);
        var told = markings().at(now()).get(trace(1));
        assertThat(told.place().span()).isEqualTo(span(3));
        assertThat(told.disputed()).isTrue();
        revise(EXPERT, 1, 3, true);
        assertThat(markings().at(now()).get(trace(1)).disputed()).isFalse();
    }

    @Test
    void a_mark_without_a_place_is_a_mark() {
        history.say(EXPERT, new NoteTaken(trace(1), note(1), TEXT, null, true));
        assertThat(markings().at(now()).get(trace(1)).place()).isNull();
    }

    @Test
    void what_stood_at_a_position_never_changes_again() {
        take(EXPERT, 1, 7, true);
        long then = now();
        var before = markings().at(then);
        take(ANNA, 2, 3, true);
        withdraw(EXPERT, 1);
        assertThat(markings().at(then)).isEqualTo(before);
        assertThat(markings().at(0)).isEmpty();
    }

    private Markings markings() {
        var markings = new Markings();
        history.annotation.forEach(markings::add);
        return markings;
    }

    private long now() {
        return history.annotation.size();
    }

    private @Nullable String span(long at) {
        var place = markings().at(at).get(trace(1)).place();
        return place == null ? null : place.span();
    }

    private static String span(int n) {
        return "%016x".formatted(n);
    }

    private void take(Actor by, int note, int span, boolean first) {
        history.say(by, new NoteTaken(trace(1), note(note), TEXT, new Anchor(span(span), null, null, null), first));
    }

    private void revise(Actor by, int note, int span, boolean first) {
        history.say(by, new NoteRevised(trace(1), note(note), TEXT, new Anchor(span(span), null, null, null), first));
    }

    private void withdraw(Actor by, int note) {
        history.say(by, new NoteWithdrawn(trace(1), note(note)));
    }

    private static NoteId note(int n) {
        return new NoteId(new UUID(0x4000L, 0x8000000000000000L | n));
    }
}
