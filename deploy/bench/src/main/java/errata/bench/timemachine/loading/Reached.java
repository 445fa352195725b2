package errata.bench.timemachine.loading;

import com.fasterxml.jackson.databind.JsonNode;
import errata.bench.timemachine.asking.Reporting;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// How far the service has read a project's logs.
public record Reached(Reporting reporting, String project) {
    private static final Duration STEP = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// Events of both logs.
    public long events() {
        return events(status());
    }

    /// Waits until both logs were read so far.
    ///
    /// @throws IllegalStateException when it gets no further for minutes
    public void await(long annotation, long taxonomy) {
        var status = status();
        long before = -1;
        long moved = System.nanoTime();
        while (position(status, "annotation") < annotation || position(status, "taxonomy") < taxonomy) {
            if (events(status) != before) {
                before = events(status);
                moved = System.nanoTime();
            }
            if (System.nanoTime() - moved > PATIENCE.toNanos()) {
                throw new IllegalStateException("reporting reads no further than " + status);
            }
            LockSupport.parkNanos(STEP.toNanos());
            status = status();
        }
    }

    private JsonNode status() {
        return reporting.json("/api/projects/" + project + "/status");
    }

    private static long events(JsonNode status) {
        return position(status, "annotation") + position(status, "taxonomy");
    }

    private static long position(JsonNode status, String log) {
        return status.path(log).path("position").asLong();
    }
}
