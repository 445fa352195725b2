package errata.annotation.importing;

import static errata.annotation.codebook.Codebooks.codebook;
import static errata.annotation.codebook.Codebooks.id;
import static errata.annotation.importing.Mapped.mapped;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.codebook.Codebooks;
import errata.annotation.importing.RowReading.Result;
import errata.annotation.importing.Said.Word;
import errata.events.Actor;
import errata.events.Outcome;
import errata.events.Verdict;
import errata.events.codebook.Codebook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowReadingTest {

    private static final Codebooks STORY = codebook()
            .active("date", "tone", "both")
            .split("both", "early", "late")
            .declined("mood");
    private static final Codebook BOOK = STORY.seen().now();

    @Test
    void a_long_row_says_one_category_present_unless_its_verdict_says_otherwise() {
        var long1 = mapped("trace", "id", "category", "mode");
        assertThat(said(long1.read(BOOK, Map.of("id", "t1", "mode", " Date "))).words())
                .containsExactly(new Word(id("date"), "Date", Verdict.PRESENT));
        var verdict = mapped("trace", "id", "category", "mode", "verdict", "v");
        assertThat(said(verdict.read(BOOK, Map.of("id", "t1", "mode", "date", "v", "No")))
                        .words())
                .containsExactly(new Word(id("date"), "date", Verdict.ABSENT));
        assertThat(verdict.read(BOOK, Map.of("id", "t1", "mode", "date"))).isInstanceOf(Result.Empty.class);
    }

    @Test
    void an_empty_cell_of_a_wide_row_is_absent_only_if_somebody_said_so() {
        var cells = Map.of("id", "t1", "date", "x");
        assertThat(said(mapped("trace", "id").wide(true, "date", "tone").read(BOOK, cells))
                        .words())
                .extracting(Word::verdict)
                .containsExactly(Verdict.PRESENT, Verdict.ABSENT);
        assertThat(said(mapped("trace", "id").wide(false, "date", "tone").read(BOOK, cells))
                        .words())
                .extracting(Word::verdict)
                .containsExactly(Verdict.PRESENT);
    }

    @Test
    void a_row_that_says_nothing_is_no_refusal() {
        assertThat(mapped("trace", "id", "note", "n").read(BOOK, Map.of("id", "t1")))
                .isInstanceOf(Result.Empty.class);
    }

    @Test
    void several_categories_in_one_cell_are_read_where_all_are_known() {
        var row = mapped("trace", "id", "category", "modes");
        assertThat(said(row.read(BOOK, Map.of("id", "t1", "modes", "date; tone")))
                        .words())
                .hasSize(2);
        refused(row.read(BOOK, Map.of("id", "t1", "modes", "date; hand-off")), "no category");
    }

    @Test
    void a_table_that_calls_categories_otherwise_is_understood_when_told_how() {
        var row = mapped("trace", "id", "category", "modes").calling(Map.of("m-1", "date", "m-2", "Tone"));
        assertThat(said(row.read(BOOK, Map.of("id", "t1", "modes", "m-1"))).words())
                .containsExactly(new Word(id("date"), "date", Verdict.PRESENT));
        assertThat(said(row.read(BOOK, Map.of("id", "t1", "modes", "m-1; m-2"))).words())
                .hasSize(2);
        refused(row.read(BOOK, Map.of("id", "t1", "modes", "m-3")), "no category “m-3”");
    }

    @Test
    void words_of_the_table_go_before_the_usual_ones() {
        var row = mapped("trace", "id", "outcome", "o").positive("1");
        assertThat(said(row.read(BOOK, Map.of("id", "t1", "o", "1"))).outcome()).isEqualTo(Outcome.FAIL);
        refused(mapped("trace", "id", "outcome", "o").read(BOOK, Map.of("id", "t1", "o", "1")), "no outcome");
        assertThat(said(mapped("trace", "id", "outcome", "o").read(BOOK, Map.of("id", "t1", "o", "PASS")))
                        .outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void what_cannot_be_read_refuses_the_row_with_what_to_do() {
        refused(mapped("trace", "id", "note", "n").read(BOOK, Map.of("n", "x")), "names no trace");
        refused(category("hand-off"), "propose it, or import the codebook first");
        refused(category("both"), "was split: label its parts instead");
        refused(category("mood"), "was declined");
        var verdict = mapped("trace", "id").wide(false, "date");
        refused(verdict.read(BOOK, Map.of("id", "t1", "date", "perhaps not")), "neither yes nor no");
        var time = mapped("trace", "id", "note", "n", "time", "at");
        refused(time.read(BOOK, Map.of("id", "t1", "n", "x", "at", "03/04/2026")), "is no time");
        refused(time.read(BOOK, Map.of("id", "t1", "n", "x", "at", "2031-01-01")), "lies in the future");
        var step = mapped("trace", "id", "firstFailure", "s").base(1);
        refused(step.read(BOOK, Map.of("id", "t1", "s", "0")), "counted from 1");
        var pass = mapped("trace", "id", "outcome", "o").wide(false, "date");
        refused(pass.read(BOOK, Map.of("id", "t1", "o", "pass", "date", "yes")), "passes and that “date” is present");
    }

    @Test
    void people_times_steps_and_comments_are_read() {
        var row = mapped(
                        "trace",
                        "id",
                        "note",
                        "n",
                        "annotator",
                        "who",
                        "time",
                        "at",
                        "firstFailure",
                        "s",
                        "comment",
                        "agent")
                .base(1);
        var said = said(row.read(
                BOOK,
                Map.of(
                        "id",
                        "t1",
                        "n",
                        "wrong day",
                        "who",
                        "Zoë Müller",
                        "at",
                        "2026-03-01 08:00:00",
                        "s",
                        "3.0",
                        "agent",
                        "Planner")));
        assertThat(said.by()).isEqualTo(new Actor("Zoe.Muller"));
        assertThat(said.at()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(said.step()).isEqualTo(2);
        assertThat(said.note()).isEqualTo("wrong day\n\nagent: Planner");
    }

    @Test
    void rows_may_be_named_by_their_place() {
        var said = said(mapped("trace", "#", "note", "n").read(BOOK, 7, Map.of("n", "x")));
        assertThat(said.trace()).isEqualTo("#7");
        assertThat(said.by()).isEqualTo(Mapped.CALLER);
    }

    @Test
    void nothing_starts_before_its_questions_are_answered() {
        var columns = List.of("id", "date", "o", "s");
        assertThat(question(mapped("trace", "id").wide("date"), columns)).contains("emptyIsAbsent");
        assertThat(question(mapped("trace", "id", "outcome", "o"), columns, "confidence"))
                .contains("judgedBy: human");
        assertThat(question(mapped("trace", "id", "outcome", "o").judgedBy("human"), columns, "confidence"))
                .isEmpty();
        assertThat(question(mapped("trace", "id", "outcome", "o").judgedBy("judge"), columns))
                .contains("judges");
        assertThat(question(mapped("trace", "id", "firstFailure", "s"), columns))
                .contains("firstFailureBase");
        assertThat(question(mapped("trace", "nowhere", "outcome", "o"), columns))
                .contains("no column “nowhere”");
        assertThat(question(mapped("trace", "id"), columns)).contains("at least one column");
    }

    private static String question(Mapped mapped, List<String> columns, String... machineMade) {
        return mapped.settings()
                .question(Set.copyOf(columns), List.of(machineMade))
                .map(Settings.Question::sentence)
                .orElse("");
    }

    private static Result category(String name) {
        return mapped("trace", "id", "category", "c").read(BOOK, Map.of("id", "t1", "c", name));
    }

    private static Said said(Result result) {
        assertThat(result).isInstanceOf(Result.Says.class);
        return ((Result.Says) result).said();
    }

    private static void refused(Result result, String because) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        assertThat(((Result.Refused) result).reason()).contains(because);
    }
}
