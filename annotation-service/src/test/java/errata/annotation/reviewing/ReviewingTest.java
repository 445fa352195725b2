package errata.annotation.reviewing;

import static errata.annotation.codebook.Codebooks.codebook;
import static errata.annotation.codebook.Codebooks.id;
import static errata.annotation.reading.Said.ANN;
import static errata.annotation.reading.Said.BOB;
import static errata.annotation.reading.Said.TRACE;
import static errata.annotation.reading.Said.label;
import static errata.annotation.reading.Said.present;
import static errata.annotation.reading.Said.reviewed;

import errata.annotation.codebook.Codebooks;
import errata.annotation.reading.Given;
import errata.events.AnnotationEvent.ReviewDecided;
import errata.events.AnnotationEvent.ReviewReopened;
import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewingTest {

    private final Codebooks codebook = codebook().active("date", "tone").proposed("style");

    private static DecideReview decide(Outcome outcome, List<CategoryId> assessed) {
        return new DecideReview(TRACE, outcome, assessed, null);
    }

    @Test
    void every_active_category_of_the_stamp_was_looked_for_unless_told_otherwise() {
        Given.nothing()
                .when(r -> decide(Outcome.FAIL, null).decide(r, BOB, codebook.seen()))
                .then(new ReviewDecided(TRACE, Outcome.FAIL, List.of(id("date"), id("tone")), false, 6));
        Given.nothing()
                .when(r -> decide(Outcome.FAIL, null).decide(r, BOB, codebook.seenAt(3)))
                .then(new ReviewDecided(TRACE, Outcome.FAIL, List.of(id("date")), false, 3));
        Given.nothing()
                .when(r -> decide(Outcome.PASS, List.of(id("tone"))).decide(r, ANN, codebook.seen()))
                .then(new ReviewDecided(TRACE, Outcome.PASS, List.of(id("tone")), true, 6));
    }

    @Test
    void a_pass_with_a_present_label_of_ones_own_is_refused() {
        var given = Given.said(ANN, present("date"));
        given.when(r -> decide(Outcome.PASS, null).decide(r, ANN, codebook.seen()))
                .refused("PASS_WITH_FAILURE");
        given.when(r -> decide(Outcome.PASS, List.of()).decide(r, BOB, codebook.seen()))
                .then(new ReviewDecided(TRACE, Outcome.PASS, List.of(), false, 6));
    }

    @Test
    void a_later_absent_on_the_survivor_of_a_merge_answers_the_old_present() {
        var merged = codebook().active("date", "zone").merged("date", "zone");
        var before = label("zone", Verdict.PRESENT, false, true, 5);
        Given.said(ANN, before, label("date", Verdict.ABSENT, false, true, merged.position()))
                .when(r -> decide(Outcome.PASS, List.of()).decide(r, ANN, merged.seen()))
                .then(new ReviewDecided(TRACE, Outcome.PASS, List.of(), true, merged.position()));
        Given.said(ANN, before, label("date", Verdict.ABSENT, false, true, 5))
                .when(r -> decide(Outcome.PASS, List.of()).decide(r, ANN, merged.seen()))
                .refused("PASS_WITH_FAILURE");
    }

    @Test
    void unsure_does_not_stand_in_the_way_of_a_pass() {
        Given.said(ANN, label("date", Verdict.UNSURE, false, true, 6))
                .when(r -> decide(Outcome.PASS, List.of()).decide(r, ANN, codebook.seen()))
                .then(new ReviewDecided(TRACE, Outcome.PASS, List.of(), true, 6));
    }

    @Test
    void nobody_looks_for_what_the_codebook_does_not_know() {
        Given.nothing()
                .when(r -> decide(Outcome.FAIL, List.of(id("never"))).decide(r, ANN, codebook.seen()))
                .refused("CATEGORY_UNKNOWN");
    }

    @Test
    void a_decided_review_is_reopened_once() {
        Given.said(ANN, reviewed(Outcome.FAIL))
                .when(r -> new ReopenReview(TRACE, 1L).decide(r, ANN))
                .then(new ReviewReopened(TRACE));
        Given.said(ANN, reviewed(Outcome.FAIL), new ReviewReopened(TRACE))
                .when(r -> new ReopenReview(TRACE, null).decide(r, ANN))
                .refused("REVIEW_UNKNOWN");
        Given.said(ANN, reviewed(Outcome.FAIL))
                .when(r -> new ReopenReview(TRACE, null).decide(r, BOB))
                .refused("REVIEW_UNKNOWN");
    }

    @Test
    void a_review_that_moved_is_not_overwritten() {
        Given.said(ANN, reviewed(Outcome.FAIL))
                .when(r -> new DecideReview(TRACE, Outcome.PASS, null, 0L).decide(r, ANN, codebook.seen()))
                .refused("STREAM_MOVED");
    }
}
