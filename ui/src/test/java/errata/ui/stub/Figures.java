package errata.ui.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rankings as they were once, told again.
final class Figures implements Room {

    private static final int POINTS = 60;

    private final Library library;

    Figures(Library library) {
        this.library = library;
    }

    @Override
    public StubServices.@Nullable Answer answer(Asked asked) {
        if (asked.is("GET", "/ranking")) {
            var ranking = Json.resource("ranking.json");
            ranking.put("lens", asked.query().getOrDefault("lens", "as-was"));
            ranking.put("asOf", asked.query().getOrDefault("asOf", Instant.now().toString()));
            return StubServices.ok(ranking);
        }
        if (asked.is("GET", "/ranking/timeline")) {
            return StubServices.ok(timeline());
        }
        if (asked.is("GET", "/ranking/traces")) {
            return StubServices.ok(Json.object(
                    "items",
                    library.ids().stream()
                            .limit(9)
                            .map(id -> Json.object("traceId", id, "value", "present"))
                            .toList()));
        }
        return report(asked);
    }

    private static StubServices.@Nullable Answer report(Asked asked) {
        if (asked.is("GET", "/ranking/comparison")) {
            return StubServices.ok(Json.resource("comparison.json"));
        }
        for (var report : List.of("saturation", "drift", "agreement", "cooccurrence")) {
            if (asked.is("GET", "/" + report)) {
                return StubServices.ok(Json.resource(report + ".json"));
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
