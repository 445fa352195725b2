package errata.local.processes;

import errata.backends.process.Tether;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A part that is ready at once, and whose opening fails some times.
record SlowlyOpened(ShellPart part, AtomicInteger failures) implements Part {

    @Override
    public String name() {
        return part.name();
    }

    @Override
    public int port() {
        return part.port();
    }

    @Override
    public int tier() {
        return part.tier();
    }

    @Override
    public Tether tether() {
        return part.tether();
    }

    @Override
    public List<String> command() {
        return part.command();
    }

    @Override
    public Map<String, String> environment() {
        return part.environment();
    }

    @Override
    public boolean isReady() {
        return part.isReady();
    }

    @Override
    public String awaited() {
        return "its topics";
    }

    @Override
    public void opened() {
        if (failures.getAndDecrement() > 0) {
            throw new IllegalStateException("timed out");
        }
    }
}
