package errata.ui.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An hour of intake, four refused spans, and a remap that goes on when one looks.
final class Intake implements Room {

    private final Map<String, ObjectNode> refusals = new LinkedHashMap<>();
    private ObjectNode remap = Json.object();

    Intake() {
        refuse("r1", "SPAN_ID_INVALID", "The span id is not 8 bytes", "chat");
        refuse("r2", "SPAN_ID_INVALID", "The span id is all zero", "find_slots");
        refuse("r3", "SPAN_TOO_LARGE", "The span has 5 MB, at most 4 MB are taken", "<script>alert(1)</script>");
        refuse("r4", "UNREADABLE", "The record is not TracesData", null);
    }

    private void refuse(String id, String code, String reason, @Nullable String name) {
        refusals.put(
                id,
                Json.object(
                        "id",
                        id,
                        "at",
                        Instant.now().minusSeconds(3600).toString(),
                        "code",
                        code,
                        "reason",
                        reason,
                        "refusedBy",
                        "ingest-service",
                        "source",
                        "otlp",
                        "traceId",
                        "0000000000000000000000004a11ce00",
                        "spanId",
                        null,
                        "name",
                        name,
                        "size",
                        4210,
                        "state",
                        "refused",
                        "kept",
                        name != null,
                        "span",
                        name == null ? null : Json.object("name", name, "kind", 1)));
    }

    @Override
    public synchronized StubServices.@Nullable Answer answer(Asked asked) {
        if (asked.is("GET", "/intake")) {
            return StubServices.ok(intake());
        }
        if (asked.is("POST", "/remap")) {
            remap = Json.object("id", "m1", "state", "running", "done", 0, "of", 1284, "changed", 0);
            return new StubServices.Answer(202, remap);
        }
        if (asked.is("GET", "/remap")) {
            if (remap.path("state").asText().equals("running")) {
                remap.put("done", remap.path("done").asInt() + 642).put("changed", 12);
                remap.put("state", remap.path("done").asInt() >= 1284 ? "done" : "running");
            }
            return StubServices.ok(remap);
        }
        return asked.path().startsWith("/refusals") ? refusals(asked) : null;
    }

    private StubServices.Answer refusals(Asked asked) {
        if (asked.is("POST", "/refusals/replay")) {
            String code = asked.body().path("code").asText();
            var chosen = refusals.values().stream()
                    .filter(r -> code.isEmpty() || r.path("code").asText().equals(code))
                    .toList();
            chosen.forEach(r -> r.put("state", "replayed"));
            return StubServices.ok(Json.object("replayed", chosen.size(), "stillRefused", 0));
        }
        if (asked.is("POST", "/refusals/[^/]+/replay")) {
            refusals.get(asked.part(1)).put("state", "replayed");
            return StubServices.ok(Json.object("replayed", 1, "stillRefused", 0));
        }
        if (asked.is("GET", "/refusals/[^/]+")) {
            return StubServices.ok(refusals.get(asked.part(1)));
        }
        String reason = asked.query().getOrDefault("reason", "");
        var found = refusals.values().stream()
                .filter(r -> reason.isEmpty() || r.path("code").asText().equals(reason))
                .toList();
        var codes = Map.of("SPAN_ID_INVALID", 2, "SPAN_TOO_LARGE", 1, "UNREADABLE", 1);
        return StubServices.ok(Json.object("items", found, "next", null, "total", found.size(), "byCode", codes));
    }

    private static ObjectNode intake() {
        var now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        var minutes = new ArrayList<ObjectNode>();
        for (int i = 59; i >= 0; i--) {
            int accepted = i > 50 ? 0 : 180 + i * 37 % 140;
            minutes.add(Json.object(
                    "minute",
                    now.minus(i, ChronoUnit.MINUTES).toString(),
                    "accepted",
                    accepted,
                    "stored",
                    i == 0 ? accepted / 2 : accepted - accepted / 40,
                    "duplicates",
                    i == 0 ? 0 : accepted / 40,
                    "amended",
                    0,
                    "refused",
                    i % 17 == 3 ? 22 : 0,
                    "lagMs",
                    120));
        }
        return Json.object(
                "minutes",
                minutes,
                "totals",
                Json.object(
                        "accepted",
                        12300,
                        "stored",
                        12280,
                        "duplicates",
                        20,
                        "amended",
                        0,
                        "refused",
                        0,
                        "inFlight",
                        0,
                        "lost",
                        0,
                        "uncounted",
                        0),
                "lag",
                Json.object("records", 3, "oldestMs", 180),
                "unreadable",
                0,
                "asOf",
                Instant.now().toString());
    }

    /// The library by days, over all projects.
    static ObjectNode retention(Map<String, String> query) {
        boolean asked = query.containsKey("days") || query.containsKey("maxBytes");
        long keep = Long.parseLong(query.getOrDefault("days", "2"));
        var days = new ArrayList<ObjectNode>();
        for (int i = 0; i < 4; i++) {
            days.add(Json.object(
                    "day",
                    "2026-03-0" + (9 - i),
                    "bytes",
                    41_000_000 + i * 1_000_000,
                    "spans",
                    40_000,
                    "traces",
                    4000,
                    "pinned",
                    30 - i,
                    "drop",
                    asked && i >= keep));
        }
        long gone = days.stream().filter(d -> d.path("drop").asBoolean()).count();
        var drops = Json.object("days", gone, "traces", gone * 3970, "bytes", gone * 41_000_000);
        return Json.object("days", days, "drops", asked ? drops : null, "keepsPinned", true);
    }
}
