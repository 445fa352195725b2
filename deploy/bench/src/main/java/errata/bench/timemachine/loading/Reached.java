package errata.bench.timemachine.loading;

import com.fasterxml.jackson.databind.JsonNode;
import errata.bench.timemachine.asking.Service;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/// Waits until the service has read a project's logs so far.
public record Reached(Service service, String project) {
    private static final Duration STEP = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// @param read told how many events were read, now and then
    public void await(long annotation, long taxonomy, LongConsumer read) {
        long before = -1;
        long moved = System.nanoTime();
        while (true) {
            var status = service.json("/api/projects/" + project + "/status");
            long seen = position(status, "annotation") + position(status, "taxonomy");
            read.accept(seen);
            if (position(status, "annotation") >= annotation && position(status, "taxonomy") >= taxonomy) {
                return;
            }
            if (seen != before) {
                before = seen;
                moved = System.nanoTime();
            }
            if (System.nanoTime() - moved > PATIENCE.toNanos()) {
                throw new IllegalStateException("reporting reads no further than " + status);
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    private static long position(JsonNode status, String log) {
        return status.path(log).path("position").asLong();
    }
}
