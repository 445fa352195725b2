package errata.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Fifty commands a second while one process after another is killed: every acknowledged command stands in the log
/// once, and reporting comes to the totals that a replay of the log gives.
@ExtendWith(RunningErrata.class)
class KillDrillIT {

    private static final int TRACES = 20;
    private static final int WRITERS = 10;
    private static final Duration PAUSE = Duration.ofMillis(180);

    private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean stop = new AtomicBoolean();

    @Test
    void nothing_is_lost_and_nothing_doubled(RunningErrata errata) throws Exception {
        var me = Person.of(errata.base(), errata.newProject("Kill drill", "wall"));
        var categories = prepare(me);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var done = IntStream.range(0, WRITERS)
                    .mapToObj(w -> writers.submit(() -> write(me, categories, w)))
                    .toList();
            for (var victim : List.of("annotation-service", "kafka", "reporting-service", "postgres")) {
                awaitAcknowledged(100);
                errata.killHard(victim);
                errata.awaitReady();
            }
            awaitAcknowledged(100);
            stop.set(true);
            for (var writer : done) {
                writer.get();
            }
        }
        var ledger = ledger(errata, me);
        var recorded = new HashMap<String, Integer>();
        ledger.forEach(event -> recorded.merge(event.path("command").asText(), 1, Integer::sum));
        assertThat(acknowledged)
                .allSatisfy(key -> assertThat(recorded).as("command %s", key).containsEntry(key, 1));
        assertThat(positions(ledger))
                .isEqualTo(IntStream.rangeClosed(1, ledger.size()).boxed().toList());

        var all = "/ranking?minPosition=a" + ledger.size();
        Waiting.until(
                "reporting has read it all",
                Duration.ofMinutes(1),
                () -> me.send("GET", all, null, null, null).status() == 200);
        var ranking = new Ranking(me.get(all));
        replayed(ledger, me)
                .forEach((name, count) ->
                        assertThat(ranking.rows().get(name).count()).as(name).isEqualTo(count));
    }

    private List<String> prepare(Person me) {
        for (int n = 1; n <= TRACES; n++) {
            me.trace(Traces.chat(n, Instant.now(), "Question " + n, "Answer " + n));
        }
        Traces.awaitSettled(me, TRACES);
        var categories = new ArrayList<String>();
        for (var name : List.of("Slow", "Wrong", "Rude")) {
            var category = Person.json().put("name", name).put("accept", true);
            category.putObject("definition").put("text", name + " answers");
            categories.add(me.decide("POST", "/categories", category)
                    .path("categoryId")
                    .asText());
        }
        for (int n = 1; n <= TRACES; n++) {
            me.put(
                    "/traces/" + Traces.id(n) + "/labels/" + categories.getFirst(),
                    Person.json().put("verdict", "present"));
            me.put("/traces/" + Traces.id(n) + "/review", Person.json().put("outcome", "fail"));
        }
        return categories;
    }

    /// Each writer has traces of its own and never gives a command up: the same key again until it is answered.
    private void write(Person me, List<String> categories, int writer) {
        var random = new Random(writer);
        while (!stop.get()) {
            int trace = 1 + writer + WRITERS * random.nextInt(TRACES / WRITERS);
            var path = "/traces/" + Traces.id(trace) + "/labels/" + categories.get(random.nextInt(categories.size()));
            var body = Person.json().put("verdict", random.nextBoolean() ? "present" : "absent");
            var key = UUID.randomUUID().toString();
            while (me.send("PUT", path, body, null, key).status() != 200) {
                Waiting.aMoment();
            }
            acknowledged.add(key);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void awaitAcknowledged(int more) {
        int goal = acknowledged.size() + more;
        Waiting.until(goal + " commands acknowledged", Duration.ofMinutes(3), () -> acknowledged.size() >= goal);
    }

    private static List<JsonNode> ledger(RunningErrata errata, Person me) {
        var feed = Person.of(errata.base("annotation-service"), me.project());
        var events = new ArrayList<JsonNode>();
        while (true) {
            var page = feed.internal("/internal/logs/" + me.project() + "/events?after=" + events.size());
            if (page.path("events").isEmpty()) {
                return events;
            }
            page.path("events").forEach(events::add);
        }
    }

    private static List<Integer> positions(List<JsonNode> ledger) {
        return ledger.stream().map(event -> event.path("position").asInt()).toList();
    }

    /// How many traces carry each category, by the last word on each (trace, category).
    private static Map<String, Integer> replayed(List<JsonNode> ledger, Person me) {
        var last = new HashMap<String, String>();
        for (var event : ledger) {
            if (event.path("type").asText().endsWith("label-set")) {
                var data = event.path("data");
                last.put(
                        data.path("category").asText() + " "
                                + data.path("trace").asText(),
                        data.path("verdict").asText());
            }
        }
        var counts = new HashMap<String, Integer>();
        for (var category : me.get("/codebook").path("categories")) {
            var id = category.path("id").asText();
            counts.put(category.path("name").asText(), (int) last.entrySet().stream()
                    .filter(e -> e.getKey().startsWith(id) && e.getValue().equals("present"))
                    .count());
        }
        return counts;
    }
}
