package errata.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import errata.local.whole.Ranking.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Five days of twelve traces: labels, a merge, a split, a trace read again, two late traces; then asked as of each
// day.
@ExtendWith(RunningErrata.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwelveTracesIT {

    private static final Instant DAY_0 =
            Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(10));
    private final Map<String, String> categories = new HashMap<>();
    private Person expert;

    @BeforeAll
    void five_days(RunningErrata errata) {
        var project = errata.newProject("Twelve traces", "claimed");
        expert = Person.of(errata.base(), project);
        dayOne();
        mergeOnDayTwo();
        splitOnDayThree();
        readAgainOnDayFour();
        twoMoreOnDayFive();
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

    private void dayOne() {
        var me = on(1, 9);
        for (int n = 1; n <= 10; n++) {
            expert.trace(Traces.chat(n, DAY_0.plus(Duration.ofMinutes(n)), "Question " + n, "Answer " + n));
        }
        Traces.awaitSettled(expert, 10);
        me.post(
                "/samples",
                Person.json()
                        .put("name", "Day 1")
                        .put("strategy", "uniform")
                        .put("size", 10)
                        .put("seed", "one"));
        for (var name : List.of("Wrong date", "Missed timezone", "Hand-off")) {
            categories.put(name, add(me, name));
        }
        for (var n : List.of(1, 2, 3)) {
            label(me, n, "Wrong date", "present");
        }
        label(me, 3, "Missed timezone", "present");
        label(me, 4, "Missed timezone", "present");
        for (var n : List.of(5, 6, 7)) {
            label(me, n, "Hand-off", "present");
        }
        for (int n = 1; n <= 10; n++) {
            review(me, n, n <= 7 ? "fail" : "pass");
        }
    }

    private void mergeOnDayTwo() {
        var merge = Person.json()
                .put("into", categories.get("Wrong date"))
                .put("name", "Date handling")
                .put("rationale", "One cause");
        merge.putArray("absorbed").add(categories.get("Missed timezone"));
        on(2, 9).decide("POST", "/merges", merge);
        categories.put("Date handling", categories.get("Wrong date"));
    }

    private void splitOnDayThree() {
        var me = on(3, 9);
        var split = Person.json().put("category", categories.get("Hand-off")).put("rationale", "Two problems");
        var parts = split.putArray("parts");
        for (var name : List.of("None", "Late")) {
            parts.addObject().put("name", name).putObject("definition").put("text", name + " happens");
        }
        var ids = me.decide("POST", "/splits", split).path("parts");
        categories.put("None", ids.get(0).asText());
        categories.put("Late", ids.get(1).asText());
        relabel(me, 5, "None");
        relabel(me, 6, "Late");
    }

    private void readAgainOnDayFour() {
        var me = on(4, 9);
        label(me, 4, "Date handling", "absent");
        review(me, 4, "pass");
    }

    private void twoMoreOnDayFive() {
        var me = on(5, 9);
        expert.trace(Traces.chat(11, DAY_0.plus(Duration.ofDays(4)), "Question 11", "Answer 11"));
        expert.trace(Traces.chat(12, DAY_0.plus(Duration.ofDays(4)), "Question 12", "Answer 12"));
        Traces.awaitSettled(expert, 12);
        var sample = Person.json()
                .put("name", "Day 5")
                .put("strategy", "uniform")
                .put("size", 2)
                .put("seed", "five");
        sample.putObject("frame").put("from", DAY_0.plus(Duration.ofDays(3)).toString());
        me.post("/samples", sample);
        label(me, 11, "Date handling", "present");
        label(me, 12, "None", "present");
        review(me, 11, "fail");
        var last = review(me, 12, "fail").path("position").asLong();
        expert.get("/status?minPosition=a" + last);
    }

    private Map<String, Row> rows(int day, String lens) {
        return ranking(day, lens).rows();
    }

    private Ranking ranking(int day, String lens) {
        return new Ranking(expert.get("/ranking?lens=" + lens + "&asOf="
                + DAY_0.plus(Duration.ofDays(day)).plus(Duration.ofHours(20))));
    }

    private Person on(int day, int hour) {
        return expert.at(DAY_0.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour)));
    }

    private static Row row(int count) {
        return new Row(count, 0);
    }

    private String add(Person me, String name) {
        var category = Person.json().put("name", name).put("accept", true);
        category.putObject("definition").put("text", name + " happens");
        return me.decide("POST", "/categories", category).path("categoryId").asText();
    }

    private void label(Person me, int trace, String category, String verdict) {
        me.put(
                "/traces/" + Traces.id(trace) + "/labels/" + categories.get(category),
                Person.json().put("verdict", verdict).put("codebook", seen()));
    }

    private void relabel(Person me, int trace, String to) {
        var body = Person.json()
                .put("from", categories.get("Hand-off"))
                .put("cause", "split")
                .put("codebook", seen());
        body.putArray("to").add(categories.get(to));
        me.post("/traces/" + Traces.id(trace) + "/relabel", body);
    }

    private JsonNode review(Person me, int trace, String outcome) {
        return me.put(
                "/traces/" + Traces.id(trace) + "/review",
                Person.json().put("outcome", outcome).put("codebook", seen()));
    }

    private long seen() {
        return expert.get("/codebook").path("position").asLong();
    }
}
