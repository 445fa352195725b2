package errata.local.processes;

import errata.backends.process.Until;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers what happened to the parts.
final class Recording implements Watcher {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void started(Part part) {
        lines.add(part.name() + " started");
    }

    @Override
    public void ready(Part part, int restarts) {
        lines.add(part.name() + " ready " + restarts);
    }

    @Override
    public void waits(Part part, String forWhat) {
        lines.add(part.name() + " waits for " + forWhat);
    }

    @Override
    public void died(Part part, int exitStatus) {
        lines.add(part.name() + " died " + exitStatus);
    }

    @Override
    public void gaveUp(Part part, int deaths) {
        lines.add(part.name() + " gave up " + deaths);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    void await(String line) {
        Until.holds(() -> lines.contains(line), Duration.ofSeconds(20), () -> "No '" + line + "' in " + lines);
    }
}
