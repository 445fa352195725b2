package errata.annotation.labelling;

import static errata.annotation.codebook.Codebooks.codebook;
import static errata.annotation.codebook.Codebooks.id;
import static errata.annotation.reading.Said.ANN;
import static errata.annotation.reading.Said.BOB;
import static errata.annotation.reading.Said.TRACE;
import static errata.annotation.reading.Said.label;
import static errata.annotation.reading.Said.note;
import static errata.annotation.reading.Said.noted;
import static errata.annotation.reading.Said.present;
import static errata.annotation.reading.Said.reviewed;

import errata.annotation.codebook.Codebooks;
import errata.annotation.reading.Given;
import errata.events.Actor;
import errata.events.AnnotationEvent.LabelSet;
import errata.events.AnnotationEvent.LabelWithdrawn;
import errata.events.JudgedBy;
import errata.events.NoteId;
import errata.events.Outcome;
import errata.events.Verdict;
import errata.events.Via;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabellingTest {

    private final Codebooks codebook = codebook().active("date");

    private static SetLabel set(String category, Verdict verdict) {
        return set(category, verdict, false, List.of(), null);
    }

    private static SetLabel set(
            String category, Verdict verdict, boolean primary, List<NoteId> evidence, Long expected) {
        return new SetLabel(TRACE, id(category), verdict, primary, null, evidence, Via.APP, expected);
    }

    @Test
    void anybody_labels_and_only_the_principal_is_marked_as_such() {
        Given.nothing()
                .when(r -> set("date", Verdict.PRESENT).decide(r, BOB, codebook.seen()))
                .then(label("date", Verdict.PRESENT, false, false, 3));
        Given.nothing()
                .when(r -> set("date", Verdict.PRESENT).decide(r, ANN, codebook.seen()))
                .then(label("date", Verdict.PRESENT, false, true, 3));
    }

    @Test
    void a_judge_is_marked_as_one_and_never_as_principal() {
        var judged = new JudgeLabel(TRACE, id("date"), Verdict.PRESENT, null, Via.API, null);
        var label = label("date", Verdict.PRESENT, false, false, 3);
        Given.nothing()
                .when(r -> judged.decide(r, new Actor("judge-small-chat@p3"), codebook.seen()))
                .then(new LabelSet(
                        TRACE,
                        label.category(),
                        Verdict.PRESENT,
                        false,
                        null,
                        List.of(),
                        JudgedBy.JUDGE,
                        Via.API,
                        false,
                        3));
    }

    @Test
    void a_judge_does_not_sign_with_the_name_of_a_reader() {
        var judged = new JudgeLabel(TRACE, id("date"), Verdict.PRESENT, null, Via.API, null);
        Given.said(BOB, reviewed(Outcome.FAIL))
                .when(r -> judged.decide(r, BOB, codebook.seen()))
                .refused("JUDGE_IS_A_READER");
        Given.nothing().when(r -> judged.decide(r, ANN, codebook.seen())).refused("JUDGE_IS_A_READER");
    }

    @Test
    void a_judge_goes_by_the_codebook_as_people_do() {
        var judged = new JudgeLabel(TRACE, id("nowhere"), Verdict.PRESENT, null, Via.API, null);
        Given.nothing()
                .when(r -> judged.decide(r, new Actor("judge-small-chat@p3"), codebook.seen()))
                .refused("CATEGORY_UNKNOWN");
    }

    @Test
    void the_label_carries_the_position_its_author_saw() {
        codebook.active("tone");
        Given.nothing()
                .when(r -> set("date", Verdict.ABSENT).decide(r, BOB, codebook.seenAt(3)))
                .then(label("date", Verdict.ABSENT, false, false, 3));
    }

    @Test
    void a_present_label_after_a_pass_is_refused_and_an_absent_one_is_not() {
        var given = Given.said(ANN, reviewed(Outcome.PASS));
        given.when(r -> set("date", Verdict.PRESENT).decide(r, ANN, codebook.seen()))
                .refused("PASS_WITH_FAILURE");
        given.when(r -> set("date", Verdict.ABSENT).decide(r, ANN, codebook.seen()))
                .then(label("date", Verdict.ABSENT, false, true, 3));
    }

    @Test
    void the_pass_of_another_reader_binds_nobody_else() {
        Given.said(ANN, reviewed(Outcome.PASS))
                .when(r -> set("date", Verdict.PRESENT).decide(r, BOB, codebook.seen()))
                .then(label("date", Verdict.PRESENT, false, false, 3));
    }

    @Test
    void only_a_present_failure_is_primary() {
        Given.nothing()
                .when(r -> set("date", Verdict.ABSENT, true, List.of(), null).decide(r, ANN, codebook.seen()))
                .refused("PRIMARY_NOT_PRESENT");
    }

    @Test
    void evidence_is_a_note_of_the_trace_whoever_took_it() {
        var rests = set("date", Verdict.PRESENT, false, List.of(note(1)), null);
        Given.nothing().when(r -> rests.decide(r, ANN, codebook.seen())).refused("EVIDENCE_UNKNOWN");
        var decision = rests.decide(Given.said(BOB, noted(1)).reading(), ANN, codebook.seen());
        org.assertj.core.api.Assertions.assertThat(decision).isInstanceOf(errata.events.Decision.Accepted.class);
    }

    @Test
    void a_label_on_a_split_category_names_the_parts_instead() {
        codebook.split("date", "past", "future");
        Given.nothing()
                .when(r -> set("date", Verdict.PRESENT).decide(r, ANN, codebook.seenAt(3)))
                .refused("CATEGORY_SPLIT");
    }

    @Test
    void a_label_on_a_retired_category_is_refused_and_can_still_be_withdrawn() {
        codebook.retired("date");
        Given.nothing()
                .when(r -> set("date", Verdict.PRESENT).decide(r, ANN, codebook.seenAt(3)))
                .refused("CATEGORY_RETIRED");
        Given.said(ANN, present("date"))
                .when(r -> new WithdrawLabel(TRACE, id("date"), null).decide(r, ANN, codebook.seen()))
                .then(new LabelWithdrawn(TRACE, id("date"), codebook.position()));
    }

    @Test
    void a_label_that_moved_is_not_overwritten() {
        var given = Given.said(ANN, present("date"));
        given.when(r -> set("date", Verdict.ABSENT, false, List.of(), 0L).decide(r, ANN, codebook.seen()))
                .refused("STREAM_MOVED");
        given.when(r -> set("date", Verdict.ABSENT, false, List.of(), 1L).decide(r, ANN, codebook.seen()))
                .then(label("date", Verdict.ABSENT, false, true, 3));
    }

    @Test
    void its_author_withdraws_a_label_even_after_the_split_of_its_category() {
        codebook.split("date", "past", "future");
        Given.said(ANN, present("date"))
                .when(r -> new WithdrawLabel(TRACE, id("date"), null).decide(r, ANN, codebook.seen()))
                .then(new LabelWithdrawn(TRACE, id("date"), 4));
    }

    @Test
    void nobody_withdraws_the_label_of_another() {
        Given.said(ANN, present("date"))
                .when(r -> new WithdrawLabel(TRACE, id("date"), null).decide(r, BOB, codebook.seen()))
                .refused("LABEL_UNKNOWN");
    }
}
