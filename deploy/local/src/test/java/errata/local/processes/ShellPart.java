package errata.local.processes;

import errata.backends.process.Tether;
import java.util.List;
import java.util.Map;

/// A part for tests: a line of shell, ready as soon as it runs or never.
record ShellPart(String name, int tier, String script, boolean isReady) implements Part {
    ShellPart(String name, int tier, String script) {
        this(name, tier, script, true);
    }

    @Override
    public int port() {
        return 0;
    }

    @Override
    public Tether tether() {
        return Tether.TERM;
    }

    @Override
    public List<String> command() {
        return List.of("/bin/sh", "-c", script);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }
}
