package errata.bench.library;

import com.fasterxml.jackson.databind.JsonNode;
import errata.local.console.Refusal;
import errata.local.web.Api;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// The product's own reconciliation, as its operations page shows it. Spans.
public record Intake(
        long accepted,
        long stored,
        long duplicates,
        long amended,
        long refused,
        long inFlight,
        long lost,
        long uncounted) {
    // Ingest tells its counts once a second.
    private static final Duration STEP = Duration.ofMillis(1500);

    static Intake of(JsonNode totals) {
        return new Intake(
                totals.path("accepted").asLong(),
                totals.path("stored").asLong(),
                totals.path("duplicates").asLong(),
                totals.path("amended").asLong(),
                totals.path("refused").asLong(),
                totals.path("inFlight").asLong(),
                totals.path("lost").asLong(),
                totals.path("uncounted").asLong());
    }

    /// The figures once nothing is on its way and nothing changes any more, or as they are when the patience ends.
    public static Intake settled(Api library, String project, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        var now = now(library, project);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(STEP.toNanos());
            var later = now(library, project);
            if (later.inFlight == 0 && later.equals(now)) {
                return later;
            }
            now = later;
        }
        return now;
    }

    static JsonNode totals(Api library, String project) {
        return library.get("/api/projects/" + project + "/intake?minutes=60").path("totals");
    }

    private static Intake now(Api library, String project) {
        try {
            return of(totals(library, project));
        } catch (Refusal e) {
            // A service that was just killed comes back.
            return new Intake(0, 0, 0, 0, 0, 1, 0, 0);
        }
    }

    public String told() {
        return "%,d accepted, %,d stored, %,d again, %,d amended, %,d refused, %,d in flight, %,d lost, %,d uncounted"
                .formatted(accepted, stored, duplicates, amended, refused, inFlight, lost, uncounted);
    }
}
