package errata.annotation.relabelling;

import static errata.annotation.codebook.Codebooks.codebook;
import static errata.annotation.codebook.Codebooks.id;
import static errata.annotation.reading.Said.ANN;
import static errata.annotation.reading.Said.BOB;
import static errata.annotation.reading.Said.TRACE;
import static errata.annotation.reading.Said.present;
import static errata.annotation.reading.Said.reviewed;

import errata.annotation.codebook.Codebooks;
import errata.annotation.reading.Given;
import errata.events.AnnotationEvent.TraceRelabelled;
import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.RelabelCause;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RelabelTest {

    private final Codebooks codebook =
            codebook().active("hand-off", "tone", "date").split("hand-off", "none", "late");

    private static Relabel relabel(RelabelCause cause, String from, String... to) {
        return new Relabel(TRACE, id(from), ids(to), cause);
    }

    private static List<CategoryId> ids(String... names) {
        return Stream.of(names).map(Codebooks::id).toList();
    }

    @Test
    void after_a_split_the_parts_left_out_are_explicitly_absent() {
        Given.said(ANN, present("hand-off"))
                .when(r -> relabel(RelabelCause.SPLIT, "hand-off", "late").decide(r, ANN, codebook.seen()))
                .then(new TraceRelabelled(
                        TRACE, id("hand-off"), ids("late"), ids("none"), RelabelCause.SPLIT, true, 8));
    }

    @Test
    void a_trace_may_show_none_of_the_parts_and_another_reader_may_say_so() {
        Given.said(ANN, present("hand-off"))
                .when(r -> relabel(RelabelCause.SPLIT, "hand-off").decide(r, BOB, codebook.seen()))
                .then(new TraceRelabelled(
                        TRACE, id("hand-off"), ids(), ids("none", "late"), RelabelCause.SPLIT, false, 8));
    }

    @Test
    void a_part_that_went_on_to_be_split_says_nothing_by_being_left_out() {
        codebook.split("late", "hours", "days");
        Given.said(ANN, present("hand-off"))
                .when(r -> relabel(RelabelCause.SPLIT, "hand-off").decide(r, ANN, codebook.seen()))
                .then(new TraceRelabelled(TRACE, id("hand-off"), ids(), ids("none"), RelabelCause.SPLIT, true, 9));
    }

    @Test
    void a_split_leads_to_its_parts_only() {
        Given.said(ANN, present("hand-off"))
                .when(r -> relabel(RelabelCause.SPLIT, "hand-off", "tone").decide(r, ANN, codebook.seen()))
                .refused("NOT_A_PART");
        Given.said(ANN, present("tone"))
                .when(r -> relabel(RelabelCause.SPLIT, "tone", "date").decide(r, ANN, codebook.seen()))
                .refused("CATEGORY_NOT_SPLIT");
    }

    @Test
    void a_correction_moves_ones_own_label_to_somewhere() {
        var given = Given.said(ANN, present("tone"));
        given.when(r -> relabel(RelabelCause.CORRECTION, "tone", "date").decide(r, ANN, codebook.seen()))
                .then(new TraceRelabelled(TRACE, id("tone"), ids("date"), ids(), RelabelCause.CORRECTION, true, 8));
        given.when(r -> relabel(RelabelCause.CORRECTION, "tone", "date").decide(r, BOB, codebook.seen()))
                .refused("LABEL_UNKNOWN");
        given.when(r -> relabel(RelabelCause.CORRECTION, "tone").decide(r, ANN, codebook.seen()))
                .refused("NOWHERE_TO_MOVE");
    }

    @Test
    void a_label_moves_to_nothing_that_takes_no_labels() {
        Given.said(ANN, present("tone"))
                .when(r -> relabel(RelabelCause.CORRECTION, "tone", "hand-off").decide(r, ANN, codebook.seen()))
                .refused("CATEGORY_SPLIT");
    }

    @Test
    void a_trace_that_passed_gets_no_present_label_by_the_back_door() {
        Given.said(ANN, reviewed(Outcome.PASS))
                .when(r -> relabel(RelabelCause.SPLIT, "hand-off", "late").decide(r, ANN, codebook.seen()))
                .refused("PASS_WITH_FAILURE");
    }
}
