package errata.annotation.importing;

import static errata.annotation.codebook.Codebooks.codebook;
import static errata.annotation.codebook.Codebooks.id;
import static errata.annotation.reading.Said.ANN;
import static errata.annotation.reading.Said.TRACE;
import static errata.annotation.reading.Said.reviewed;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.codebook.Codebooks;
import errata.annotation.importing.Said.Word;
import errata.annotation.reading.Given;
import errata.annotation.reading.TraceReading;
import errata.events.Anchor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.LabelSet;
import errata.events.AnnotationEvent.LabelWithdrawn;
import errata.events.AnnotationEvent.NoteTaken;
import errata.events.AnnotationEvent.ReviewDecided;
import errata.events.AnnotationEvent.ReviewReopened;
import errata.events.Digest;
import errata.events.Outcome;
import errata.events.ProjectId;
import errata.events.Recorded;
import errata.events.Verdict;
import errata.events.Via;
import errata.events.log.PrivateText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SayingDecisionTest {

    private static final Codebooks STORY = codebook().active("date", "tone");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private boolean noPresentMeansPass;
    private Places places = Places.NONE;

    @Test
    void a_present_label_is_human_by_import_and_fails_the_trace() {
        var come = decide(TraceReading.UNTOUCHED, List.of(), row(1, "says Monday", null, yes("date"), no("tone")));
        assertThat(come.steps()).hasSize(4);
        var label = (LabelSet) event(come, 1);
        assertThat(label.via()).isEqualTo(Via.IMPORT);
        assertThat(label.asPrincipal()).isTrue();
        assertThat(label.codebook()).isEqualTo(STORY.position());
        assertThat(label.evidence()).containsExactly(((NoteTaken) event(come, 0)).note());
        assertThat(event(come, 3))
                .isEqualTo(new ReviewDecided(
                        TRACE, Outcome.FAIL, List.of(id("date"), id("tone")), true, STORY.position()));
    }

    @Test
    void nothing_present_passes_only_if_it_was_asked_for() {
        var absent = row(1, null, null, no("date"));
        var waits = decide(TraceReading.UNTOUCHED, List.of(), absent);
        assertThat(waits.tally().unreviewed).isEqualTo(1);
        assertThat(waits.tally().reviews).isZero();
        noPresentMeansPass = true;
        assertThat(((ReviewDecided) event(decide(TraceReading.UNTOUCHED, List.of(), absent), 1)).outcome())
                .isEqualTo(Outcome.PASS);
        var doubt = row(1, null, null, no("date"), new Word(id("tone"), "tone", Verdict.UNSURE));
        assertThat(decide(TraceReading.UNTOUCHED, List.of(), doubt).tally().reviews)
                .isZero();
    }

    @Test
    void an_outcome_alone_is_a_review_that_looked_for_no_category() {
        var come = decide(TraceReading.UNTOUCHED, List.of(), row(1, null, Outcome.FAIL));
        assertThat(come.steps())
                .extracting(step -> step.fact().event())
                .containsExactly(new ReviewDecided(TRACE, Outcome.FAIL, List.of(), true, STORY.position()));
    }

    @Test
    void saying_it_again_says_nothing_even_after_it_was_taken_back() {
        var rows = new Said[] {row(1, "says Monday", null, yes("date"))};
        var first = decide(TraceReading.UNTOUCHED, List.of(), rows);
        var log = recorded(first);
        var again = decide(TraceReading.of(log), log, rows);
        assertThat(again.steps()).isEmpty();
        assertThat(again.tally().unchanged()).isEqualTo(1);
        log.add(recorded(log.size(), new LabelWithdrawn(TRACE, id("date"), 5)));
        log.add(recorded(log.size(), new ReviewReopened(TRACE)));
        assertThat(decide(TraceReading.of(log), log, rows).steps()).isEmpty();
    }

    @Test
    void a_later_table_adds_to_what_was_assessed() {
        var log = recorded(decide(TraceReading.UNTOUCHED, List.of(), row(1, null, null, yes("date"))));
        var come = decide(TraceReading.of(log), log, row(1, null, null, no("tone")));
        assertThat(((ReviewDecided) event(come, 1)).assessed()).containsExactly(id("date"), id("tone"));
    }

    @Test
    void a_trace_that_fails_cannot_pass_in_another_row_and_the_others_go_on() {
        var come = decide(
                TraceReading.UNTOUCHED, List.of(), row(1, "fine", Outcome.PASS), row(2, null, null, yes("date")));
        assertThat(come.tally().refused()).containsOnlyKeys(1);
        assertThat(come.tally().refused().get(1)).contains("cannot pass");
        assertThat(come.tally().notes).isZero();
        assertThat(come.tally().labels).isEqualTo(1);
    }

    @Test
    void a_failure_on_a_trace_its_reader_passed_is_refused() {
        var passed = Given.said(ANN, reviewed(Outcome.PASS)).reading();
        var come = decide(passed, List.of(), row(1, null, null, yes("date")));
        assertThat(come.steps()).isEmpty();
        assertThat(come.tally().refused().get(1)).contains("reopen that review");
    }

    @Test
    void rows_that_contradict_each_other_are_refused_unless_time_orders_them() {
        var come = decide(
                TraceReading.UNTOUCHED, List.of(), row(1, null, null, yes("date")), row(2, null, null, no("date")));
        assertThat(come.tally().refused().get(2)).contains("Line 2 says something else");
        var later = new Said(2, 3, "t", ANN, MAY, null, null, List.of(no("date")), null);
        var ordered = decide(TraceReading.UNTOUCHED, List.of(), row(1, null, null, yes("date")), later);
        assertThat(ordered.tally().refused()).isEmpty();
        assertThat(((LabelSet) event(ordered, 1)).verdict()).isEqualTo(Verdict.ABSENT);
    }

    @Test
    void a_first_failure_is_anchored_where_the_trace_has_that_step_and_else_kept_in_words() {
        var anchor = new Anchor("00000000000000aa", "messages/1", null, null);
        places = new Places(List.of(new Anchor("00000000000000aa", "messages/0", null, null), anchor));
        var come = decide(TraceReading.UNTOUCHED, List.of(), step(1, 1), step(2, 9));
        var found = (NoteTaken) event(come, 0);
        assertThat(found.anchor()).isEqualTo(anchor);
        assertThat(found.firstFailure()).isTrue();
        var lost = come.steps().get(1).fact();
        assertThat(((NoteTaken) lost.event()).anchor()).isNull();
        assertThat(lost.text().text()).endsWith("First failure at step 9, counted from 0; the trace has 2 steps.");
        assertThat(come.tally().keptInText).isEqualTo(1);
    }

    @Test
    void the_same_note_twice_is_one_note() {
        var come = decide(TraceReading.UNTOUCHED, List.of(), row(1, "late", null), row(2, "late", null));
        assertThat(come.steps()).hasSize(1);
        assertThat(come.tally().unchanged()).isEqualTo(1);
        assertThat(come.tally().reviews).isZero();
    }

    private Come decide(TraceReading before, List<Recorded<AnnotationEvent>> stream, Said... rows) {
        var saying = new Saying(1, TRACE, ANN, List.of(rows));
        var around = new SayingDecision.Around(
                STORY.seen(), places, 0, noPresentMeansPass, text -> new PrivateText(new byte[16], text));
        return new SayingDecision(saying, before, Earlier.of(stream, ANN), around).decide();
    }

    private static AnnotationEvent event(Come come, int index) {
        return come.steps().get(index).fact().event();
    }

    private static List<Recorded<AnnotationEvent>> recorded(Come come) {
        var log = new ArrayList<Recorded<AnnotationEvent>>();
        come.steps().forEach(step -> log.add(recorded(log.size(), step.fact().event())));
        return log;
    }

    private static Recorded<AnnotationEvent> recorded(int before, AnnotationEvent event) {
        return new Recorded<>(
                new ProjectId("p"),
                before + 1L,
                "trace/" + TRACE,
                before + 1L,
                event,
                ANN,
                MAY.plusSeconds(before),
                null,
                "c",
                new Digest("0".repeat(64)));
    }

    private static Said row(int ordinal, @Nullable String note, @Nullable Outcome outcome, Word... words) {
        return new Said(ordinal, ordinal + 1, "t", ANN, null, note, null, List.of(words), outcome);
    }

    private static Said step(int ordinal, int step) {
        return new Said(ordinal, ordinal + 1, "t", ANN, null, "note " + step, step, List.of(), null);
    }

    private static Word yes(String category) {
        return new Word(id(category), category, Verdict.PRESENT);
    }

    private static Word no(String category) {
        return new Word(id(category), category, Verdict.ABSENT);
    }
}
