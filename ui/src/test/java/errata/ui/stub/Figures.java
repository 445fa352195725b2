package errata.ui.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Rankings as they were once, told again.
final class Figures implements Room {

    private static final int POINTS = 60;

    private final Library library;
    private final AtomicInteger more = new AtomicInteger();

    Figures(Library library) {
        this.library = library;
    }

    /// One more trace is read.
    void move() {
        more.incrementAndGet();
    }

    @Override
    public StubServices.@Nullable Answer answer(Asked asked) {
        var refused = Refusals.of(asked);
        if (refused != null) {
            return refused;
        }
        if (asked.is("GET", "/ranking")) {
            var ranking = Json.resource("ranking.json");
            ranking.put("lens", asked.query().getOrDefault("lens", "as-was"));
            if (asked.query().containsKey("from") || asked.query().containsKey("to")) {
                var from = asked.query().get("from");
                ranking.set(
                        "window", Json.object("from", from, "to", asked.query().get("to"), "why", "As asked for"));
            } else if (!asked.query().containsKey("window")) {
                ranking.remove("window");
                ranking.put("design", "stratified");
            }
            ranking.put("reviewed", 120 + more.get());
            ranking.put("cut", asked.query().getOrDefault("cut", "c140.a%d.t14".formatted(140 + more.get())));
            ranking.put("stale", asked.query().getOrDefault("stale", "counted"));
            ranking.put("unit", asked.query().getOrDefault("unit", "traces"));
            ranking.put("asOf", asked.query().getOrDefault("asOf", Instant.now().toString()));
            return StubServices.ok(ranking);
        }
        if (asked.is("GET", "/ranking/segments")) {
            return StubServices.ok(Json.object(
                    "facts",
                    Map.of(
                            "service",
                            List.of(value("desk", 90), value("phone", 30)),
                            "release",
                            List.of(value("2.4", 120)))));
        }
        if (asked.is("GET", "/ranking/timeline")) {
            return StubServices.ok(timeline());
        }
        if (asked.is("GET", "/ranking/traces")) {
            return StubServices.ok(Json.object(
                    "of",
                    9,
                    "items",
                    library.ids().stream()
                            .limit(9)
                            .map(id -> Json.object("traceId", id, "value", "present"))
                            .toList()));
        }
        return report(asked);
    }

    private static ObjectNode value(String value, int reviewed) {
        return Json.object("value", value, "reviewed", reviewed);
    }

    private static StubServices.@Nullable Answer report(Asked asked) {
        if (asked.path().equals("/rebuild")) {
            return StubServices.ok(Json.object(
                    "state",
                    "failed",
                    "done",
                    180,
                    "of",
                    180,
                    "compared",
                    20,
                    "different",
                    1,
                    "reason",
                    "Cut c9.a9.t2"));
        }
        if (asked.is("POST", "/steps")) {
            return StubServices.ok(Json.resource("steps.json"));
        }
        if (asked.is("GET", "/status")) {
            var annotation = Json.object("position", 140, "stopped", "label-set v9 is of a later version");
            var taxonomy = Json.object("position", 14);
            return StubServices.ok(Json.object("annotation", annotation, "taxonomy", taxonomy, "stoppedAt", "a141"));
        }
        if (asked.is("GET", "/ranking/comparison")) {
            return StubServices.ok(Json.resource("comparison.json"));
        }
        for (var report :
                List.of("saturation", "drift", "agreement", "cooccurrence", "first-failures", "judges", "coverage")) {
            if (asked.is("GET", "/" + report)) {
                var told = Json.resource(report + ".json");
                if (asked.query().containsKey("asOf")) {
                    told.put("asOf", asked.query().get("asOf"));
                }
                return StubServices.ok(told);
            }
        }
        return null;
    }

    private static ObjectNode timeline() {
        var now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        var points = new ArrayList<ObjectNode>();
        for (int i = 0; i < POINTS; i++) {
            points.add(Json.object(
                    "at",
                    now.minus((POINTS - 1 - i) * 14L, ChronoUnit.HOURS).toString(),
                    "cut",
                    "c" + i,
                    "reviewed",
                    (int) (120 * (1 - Math.exp(-i / 22.0)))));
        }
        var marks = List.of(
                mark(now, 600, "taxonomy.categories-merged", "ann merged Missed timezone into Date handling"),
                mark(now, 420, "taxonomy.definition-revised", "ann narrowed Hand-off fails"),
                mark(now, 130, "taxonomy.category-split", "ann split Hand-off into No hand-off and Late hand-off"),
                mark(now, 126, "taxonomy.category-renamed", "ann renamed Slow answer to Too many questions"));
        return Json.object(
                "clock",
                "wall",
                "from",
                points.getFirst().path("at").asText(),
                "to",
                now.toString(),
                "points",
                points,
                "marks",
                marks);
    }

    private static ObjectNode mark(Instant now, int hoursAgo, String type, String summary) {
        return Json.object(
                "at",
                now.minus(hoursAgo, ChronoUnit.HOURS).toString(),
                "position",
                hoursAgo,
                "by",
                "ann",
                "summary",
                summary,
                "type",
                type);
    }
}
