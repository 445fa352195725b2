package errata.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import errata.local.whole.Ranking.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Five days of twelve traces: labels, a merge, a split, a trace read again, two late traces; then asked as of each
/// day.
@ExtendWith(RunningErrata.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwelveTracesIT {

    private Person expert;

    @BeforeAll
    void five_days(RunningErrata errata) {
        expert = Person.of(errata.base(), errata.newProject("Twelve traces", "claimed"));
        new FiveDays(expert).pass();
    }

    @Test
    void as_was_on_day_one() {
        assertThat(rows(1, "as-was"))
                .isEqualTo(Map.of("Wrong date", row(3), "Missed timezone", row(2), "Hand-off", row(3)));
    }

    @Test
    void a_trace_with_both_merged_labels_counts_once() {
        assertThat(rows(2, "as-was")).isEqualTo(Map.of("Date handling", row(4), "Hand-off", row(3)));
    }

    @Test
    void parts_of_a_split_have_bounds_until_relabelled() {
        assertThat(rows(3, "as-was"))
                .isEqualTo(Map.of("Date handling", row(4), "None", new Row(1, 1), "Late", new Row(1, 1)));
    }

    @Test
    void restated_day_one_reads_old_labels_under_todays_codebook() {
        assertThat(rows(1, "restated"))
                .isEqualTo(Map.of("Date handling", row(4), "None", new Row(0, 3), "Late", new Row(0, 3)));
    }

    @Test
    void corrected_day_one_knows_what_was_found_later() {
        assertThat(rows(1, "corrected"))
                .isEqualTo(Map.of("Date handling", row(3), "None", new Row(1, 1), "Late", new Row(1, 1)));
    }

    @Test
    void now_all_lenses_say_the_same() {
        var now = Map.of("Date handling", row(4), "None", new Row(2, 1), "Late", new Row(1, 1));
        for (var lens : List.of("as-was", "restated", "corrected")) {
            assertThat(rows(5, lens)).as(lens).isEqualTo(now);
            assertThat(ranking(5, lens).reviewed()).isEqualTo(12);
        }
    }

    @Test
    void ten_traces_were_read_on_each_of_the_first_four_days() {
        IntStream.rangeClosed(1, 4)
                .forEach(day -> assertThat(ranking(day, "as-was").reviewed()).isEqualTo(10));
    }

    @Test
    void the_same_cut_answers_the_same_bytes() {
        var cut = ranking(2, "as-was").json().path("cut").asText();
        var permalink = "/ranking?lens=as-was&cut=" + cut;
        assertThat(expert.get(permalink).toString())
                .isEqualTo(expert.get(permalink).toString());
        assertThat(new Ranking(expert.get(permalink)).rows()).isEqualTo(rows(2, "as-was"));
    }

    @Test
    void every_answer_says_whose_clock_it_is() {
        for (var path : List.of("/ranking", "/codebook", "/traces", "/samples", "/status")) {
            assertThat(expert.get(path).path("clock").asText()).as(path).isEqualTo("claimed");
        }
    }

    private Map<String, Row> rows(int day, String lens) {
        return ranking(day, lens).rows();
    }

    private Ranking ranking(int day, String lens) {
        return new Ranking(expert.get("/ranking?lens=" + lens + "&asOf=" + FiveDays.at(day, 20)));
    }

    private static Row row(int count) {
        return new Row(count, 0);
    }
}
