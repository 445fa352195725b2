package errata.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import errata.ui.history.Ledger.Line;
import errata.ui.wire.LedgerEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void pages_of_two_logs_hold_every_entry_once_and_newest_first() {
        var marks = new ArrayList<String>();
        var times = new ArrayList<Instant>();
        long a = 53;
        long t = 17;
        for (int pages = 0; a > 0 || t > 0; pages++) {
            assertThat(pages).isLessThan(30);
            var page = Ledger.read(log(60), log(190), a, t, 7, 9, _ -> true);
            page.lines().forEach(line -> {
                marks.add(line.mark());
                times.add(line.event().at());
            });
            a = page.a();
            t = page.t();
        }
        assertThat(marks).hasSize(70).doesNotHaveDuplicates();
        assertThat(times).isSortedAccordingTo((x, y) -> y.compareTo(x));
    }

    @Test
    void a_filter_looks_further_back_but_not_for_ever() {
        var found =
                Ledger.read(log(60), log(190), 53, 0, 5, 3, line -> line.event().position() == 45);
        assertThat(found.lines()).extracting(Line::mark).containsExactly("a45");
        assertThat(found.more()).isTrue();
        assertThat(found.a()).isEqualTo(38);
    }

    /// A log with an entry every `step` seconds.
    private static Ledger.Stretch log(int step) {
        return (from, to) -> LongStream.rangeClosed(from + 1, to)
                .mapToObj(p -> event(p, BEGIN.plusSeconds(p * step)))
                .toList();
    }

    private static LedgerEvent event(long position, Instant at) {
        return new LedgerEvent(position, null, "annotation.note-taken", 1, at, null, "ann", Map.of(), null);
    }

    @Test
    void the_traces_a_draw_takes_up_are_told_in_one_line() {
        var taken = LongStream.rangeClosed(1, 18)
                .mapToObj(p -> new Line(
                        Ledger.Log.ANNOTATION,
                        new LedgerEvent(
                                p,
                                null,
                                "annotation.trace-taken-up",
                                1,
                                BEGIN,
                                null,
                                "ann",
                                Map.of("trace", "t"),
                                null)))
                .toList();
        var ledger = new Ledger(taken.reversed(), 0, 0, false);
        var day = Days.view("/p/x", ledger, Map.of(), new Sentences(Map.of()), "ann")
                .days()
                .getFirst();
        assertThat(day.entries()).hasSize(1);
        assertThat(day.entries().getFirst().sentence()).isEqualTo("took up 18 traces");
        assertThat(day.entries().getFirst().mark()).isEqualTo("a18");
    }

    @Test
    void what_a_judge_says_of_many_traces_is_told_in_one_line_category_by_category() {
        var said = LongStream.rangeClosed(1, 9)
                .mapToObj(p -> new Line(Ledger.Log.ANNOTATION, judged(p, p <= 6 ? "c-1" : "c-2")))
                .toList();
        var names = Map.of("c-1", "100 % wrong", "c-2", "Rude");
        var day = Days.view("/p/x", new Ledger(said.reversed(), 0, 0, false), Map.of(), new Sentences(names), "ann")
                .days()
                .getFirst();
        assertThat(day.entries())
                .extracting(HistoryView.Entry::sentence)
                .containsExactly("judged “Rude” on 3 traces", "judged “100 % wrong” on 6 traces");
    }

    private static LedgerEvent judged(long position, String category) {
        Map<String, Object> data = Map.of("trace", "t", "category", category, "verdict", "absent", "judgedBy", "judge");
        return new LedgerEvent(position, null, "annotation.label-set", 1, BEGIN, null, "judge@p1", data, null);
    }

    @Test
    void an_event_nobody_knows_is_told_by_its_name() {
        var told = new Sentences(Map.of())
                .of(new LedgerEvent(1, null, "annotation.trace-erased", 1, BEGIN, null, "ann", Map.of(), null));
        assertThat(told).isEqualTo("trace erased");
        assertThat(List.of(Kind.of("annotation.trace-erased"))).containsExactly("other");
    }
}
