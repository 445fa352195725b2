package errata.local.up;

import errata.local.console.Console;
import errata.local.console.Refusal;
import errata.local.console.Stopwatch;
import errata.local.home.Home;
import errata.local.home.Identity;
import errata.local.home.Leftovers;
import errata.local.home.Lock;
import errata.local.home.Run;
import errata.local.home.Run.Member;
import errata.local.home.RunFile;
import errata.local.ports.Port;
import errata.local.ports.Ports;
import errata.local.processes.Part;
import errata.local.processes.Patience;
import errata.local.processes.Supervisor;
import errata.local.product.Product;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/// Starts the whole product and runs it until the launcher is told to stop.
public final class Up {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);
    private static final Duration ONCE_MORE = Duration.ofSeconds(30);
    private static final int MOST_WAITS = 24;

    private final Home home;
    private final Ports ports;
    private final Map<String, String> environment;
    private final Console console;
    private final RunFile runFile;
    private final Stopwatch stopwatch = new Stopwatch();

    public Up(Home home, Ports ports, Map<String, String> environment, Console console) {
        this.home = home;
        this.ports = ports;
        this.environment = environment;
        this.console = console;
        runFile = new RunFile(home.runFile());
    }

    /// Returns the exit status. With `fresh`, all data is deleted first.
    public int run(Path root, boolean fresh) {
        home.create();
        var lock = Lock.take(home.lockFile());
        if (lock.isEmpty()) {
            return alreadyRunning(fresh);
        }
        try (var held = lock.get()) {
            endLeftovers();
            if (fresh) {
                home.empty();
                home.create();
                console.say("All data was deleted; this is a fresh start.");
            }
            ports.checkFree();
            return runParts(new Product(root, home, ports, environment).parts());
        }
    }

    private int runParts(List<Part> parts) {
        var started = Instant.now().toString();
        var supervisor = new Supervisor(parts, part -> home.log(part.name()), Patience.USUAL);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor), "stop"));
        console.say(console.bold("Errata is starting"));
        supervisor.start(new Progress(console, stopwatch, () -> remember(started, supervisor)));
        var failed = awaitReady(supervisor);
        if (failed.isPresent()) {
            var name = failed.get().name();
            console.say(console.bad(name + " does not start. The end of its log:"));
            console.say(home.endOfLog(name));
            return 1;
        }
        sayReady();
        if (!"off".equals(environment.get("ERRATA_ARCHIVES"))) {
            new ArchiveWork(parts, supervisor).inBackground();
        }
        awaitForEver();
        return 0;
    }

    /// What takes long on a busy machine is waited for as long as its process lives.
    private Optional<Part> awaitReady(Supervisor supervisor) {
        var missing = supervisor.awaitReady(LONG_ENOUGH);
        for (int i = 0; i < MOST_WAITS && missing.filter(supervisor::isUnderWay).isPresent(); i++) {
            var part = missing.get();
            console.say(
                    "  %s is not ready after %s, but it runs: waiting for %s. The machine has much to do (load %.0f, %d processors)."
                            .formatted(
                                    part.name(),
                                    stopwatch.seconds(),
                                    part.awaited(),
                                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                                    Runtime.getRuntime().availableProcessors()));
            missing = supervisor.awaitReady(ONCE_MORE);
        }
        return missing;
    }

    private void sayReady() {
        console.say("");
        console.say(console.bold("Errata is ready at ")
                + console.good(ports.url(Port.UI))
                + console.dim("  (" + stopwatch.seconds() + ")"));
        console.say(console.dim("Traces go to %s (OTLP over HTTP) and 127.0.0.1:%d (gRPC)"
                .formatted(ports.url(Port.INGEST), ports.of(Port.OTLP_GRPC))));
        console.say(console.dim("Ctrl-C stops it. Logs: " + home.logs()));
    }

    private synchronized void remember(String started, Supervisor supervisor) {
        var launcher = Identity.of(ProcessHandle.current());
        runFile.write(new Run(ports.url(Port.UI), started, launcher, supervisor.members()));
    }

    private void stop(Supervisor supervisor) {
        console.say("");
        console.say("Errata is stopping");
        supervisor.stop();
        runFile.delete();
        console.say("Errata has stopped. Everything is kept in " + home.folder());
    }

    private void endLeftovers() {
        runFile.read().ifPresent(run -> {
            var ended = new Leftovers(run).end();
            if (!ended.isEmpty()) {
                console.say("The last run was not stopped properly; ended what it left running: " + names(ended));
            }
            runFile.delete();
        });
    }

    private static String names(List<Member> members) {
        return members.stream()
                .map(member ->
                        "%s (pid %d)".formatted(member.name(), member.process().pid()))
                .collect(Collectors.joining(", "));
    }

    private int alreadyRunning(boolean fresh) {
        var where = runFile.read()
                .filter(run -> run.launcher().lives())
                .map(run -> " at %s (pid %d)"
                        .formatted(run.address(), run.launcher().pid()))
                .orElse(" (it is just starting)");
        if (fresh) {
            throw new Refusal("Errata is running" + where + ". Stop it first: ./errata down");
        }
        console.say("Errata is already running" + where + ".");
        return 0;
    }

    private static void awaitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
