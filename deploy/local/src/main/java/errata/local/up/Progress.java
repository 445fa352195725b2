package errata.local.up;

import errata.local.console.Console;
import errata.local.console.Stopwatch;
import errata.local.processes.Part;
import errata.local.processes.Watcher;

/// Tells the person at the terminal what the processes do, and the run file who they are.
final class Progress implements Watcher {
    private final Console console;
    private final Stopwatch stopwatch;
    private final Runnable changed;

    Progress(Console console, Stopwatch stopwatch, Runnable changed) {
        this.console = console;
        this.stopwatch = stopwatch;
        this.changed = changed;
    }

    @Override
    public void started(Part part) {
        changed.run();
    }

    @Override
    public void ready(Part part, int restarts) {
        var again =
                restarts == 0 ? "" : console.dim("  after %d restart%s".formatted(restarts, restarts == 1 ? "" : "s"));
        line(part, console.good("ready"), stopwatch.seconds() + again);
        changed.run();
    }

    @Override
    public void waits(Part part, String forWhat) {
        line(part, console.dim("waits"), stopwatch.seconds() + "  for " + forWhat);
    }

    @Override
    public void died(Part part, int exitStatus) {
        line(part, console.bad("died "), "exit status " + exitStatus + "; it is started again");
    }

    @Override
    public void gaveUp(Part part, int deaths) {
        line(part, console.bad("gone "), "it died %d times in a row and is left alone".formatted(deaths));
    }

    private void line(Part part, String state, String detail) {
        console.say("  %-20s %s  %8s".formatted(part.name(), state, detail));
    }
}
