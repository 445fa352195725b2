package errata.bench.timemachine.asking;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Has the service derive everything of a project anew, and waits for it.
public record Rebuild(Reporting reporting, String project) {
    private static final Duration STEP = Duration.ofMillis(100);

    /// @param state how it ended; what the service answered when it did not begin
    public record Outcome(String state, double seconds) {
        public boolean isDone() {
            return state.equals("switched") || state.equals("idle");
        }
    }

    /// Where one is begun, and tells how far it is.
    public static String path(String project) {
        return "/api/projects/" + project + "/rebuild";
    }

    public Outcome run() {
        var path = path(project);
        long began = System.nanoTime();
        var begun = reporting.post(path);
        if (begun.status() != 202) {
            return new Outcome("not begun: " + begun.status(), 0);
        }
        var state = "running";
        var reason = "";
        while (Set.of("running", "comparing").contains(state)) {
            LockSupport.parkNanos(STEP.toNanos());
            var now = reporting.json(path);
            state = now.path("state").asText("gone");
            reason = now.path("reason").asText("");
        }
        var told = reason.isEmpty() ? state : state + ": " + reason;
        return new Outcome(told, (System.nanoTime() - began) / 1e9);
    }
}
