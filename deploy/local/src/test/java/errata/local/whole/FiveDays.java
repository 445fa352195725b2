package errata.local.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What one expert did with twelve traces: labels, a merge, a split, a trace read again, two late traces.
final class FiveDays {

    private static final Instant DAY_0 =
            Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(10));

    private final Person expert;
    private final Map<String, String> categories = new HashMap<>();

    FiveDays(Person expert) {
        this.expert = expert;
    }

    static Instant at(int day, int hour) {
        return DAY_0.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
    }

    void pass() {
        dayOne();
        mergeOnDayTwo();
        splitOnDayThree();
        readAgainOnDayFour();
        twoMoreOnDayFive();
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

    private Person on(int day, int hour) {
        return expert.at(at(day, hour));
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
