package errata.local.status;

import errata.backends.process.FreePort;
import errata.local.console.Console;
import errata.local.home.Home;
import errata.local.home.Run;
import errata.local.home.Run.Member;
import errata.local.home.RunFile;
import errata.local.product.Health;
import java.util.Optional;

/// Prints one line for each process. The exit status is 0 only when all are ready.
public final class Status {
    private static final int NOT_RUNNING = 1;

    private final RunFile runFile;
    private final Console console;

    public Status(Home home, Console console) {
        runFile = new RunFile(home.runFile());
        this.console = console;
    }

    public int run() {
        var run = runFile.read();
        if (run.isEmpty()) {
            console.say("Errata is not running. Start it: ./errata up");
            return NOT_RUNNING;
        }
        return table(run.get());
    }

    private int table(Run run) {
        console.say(console.dim("%-20s %8s %6s  %-9s %9s".formatted("process", "pid", "port", "state", "memory")));
        var launcher = run.launcher().find();
        line("launcher", run.launcher().pid(), "", launcher.isPresent() ? "ready" : "gone", launcher);
        var memory = launcher.map(Memory::of).orElse(0L);
        var allReady = launcher.isPresent();
        for (var member : run.processes()) {
            var process = member.process().find();
            var state = state(member, process);
            allReady &= state.equals("ready");
            if (launcher.isEmpty()) {
                memory += process.map(Memory::of).orElse(0L);
            }
            line(member.name(), member.process().pid(), Integer.toString(member.port()), state, process);
            allReady &= others(member);
        }
        console.say(console.dim("%-20s %8s %6s  %-9s %6d MB".formatted("together", "", "", "", memory)));
        if (launcher.isEmpty()) {
            console.say("The launcher is gone. ./errata up cleans up and starts again, ./errata down only cleans up.");
        } else {
            console.say("Errata is at " + console.good(run.address()) + " since " + run.started());
        }
        return allReady ? 0 : NOT_RUNNING;
    }

    // The launcher's tree holds everybody's; its own share is what is printed in its line.
    private void line(String name, long pid, String port, String state, Optional<ProcessHandle> process) {
        var painted =
                state.equals("ready") ? console.good("%-9s".formatted(state)) : console.bad("%-9s".formatted(state));
        var memory = process.map(name.equals("launcher") ? Memory::ofItself : Memory::of)
                .orElse(0L);
        console.say("%-20s %8d %6s  %s %6d MB".formatted(name, pid, port, painted, memory));
    }

    private boolean others(Member member) {
        var allAnswer = true;
        for (var other : member.more().entrySet()) {
            var answers = FreePort.answers(other.getValue());
            allAnswer &= answers;
            var state = answers ? console.good("ready") : console.bad("silent");
            console.say("%-20s %8s %6d  %s".formatted("  " + other.getKey(), "", other.getValue(), state));
        }
        return allAnswer;
    }

    private static String state(Member member, Optional<ProcessHandle> process) {
        if (process.isEmpty()) {
            return "down";
        }
        if (!member.ready()) {
            return "starting";
        }
        var backend = member.name().equals("postgres") || member.name().equals("kafka");
        return backend || Health.isReady(member.port()) ? "ready" : "unwell";
    }
}
