package errata.bench.product;

import errata.backends.process.Folders;
import errata.backends.process.FreePort;
import errata.local.home.Home;
import errata.local.home.Run.Member;
import errata.local.ports.Port;
import errata.local.ports.Ports;
import errata.local.processes.Part;
import errata.local.processes.Patience;
import errata.local.processes.Supervisor;
import errata.local.processes.Watcher;
import errata.local.product.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The product or some of its parts, compiled for throughput, with a home and ports of its own; gone afterwards with
/// all its data, unless it is kept.
public final class StartedProduct implements Target {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Home home;
    private final Ports ports;
    private final Supervisor supervisor;
    private boolean kept;

    private StartedProduct(Home home, Ports ports, Supervisor supervisor) {
        this.home = home;
        this.ports = ports;
        this.supervisor = supervisor;
    }

    /// Starts what was built below `root` and waits until everything is ready.
    public static StartedProduct start(Path root) {
        return start(root, part -> true);
    }

    /// Starts only some of the parts.
    public static StartedProduct start(Path root, Predicate<String> wanted) {
        var home = new Home(folder());
        home.create();
        var environment = environment();
        var ports = new Ports(environment);
        var parts = new Product(root, home, ports, environment)
                .parts().stream().filter(part -> wanted.test(part.name())).toList();
        var supervisor = new Supervisor(parts, part -> home.log(part.name()), Patience.USUAL);
        var product = new StartedProduct(home, ports, supervisor);
        // Ctrl-C leaves no data behind either.
        Runtime.getRuntime().addShutdownHook(new Thread(product::close, "stop"));
        supervisor.start(new Silent());
        var failed = supervisor.awaitReady(PATIENCE);
        if (failed.isPresent()) {
            throw new IllegalStateException(failed.get().name() + " does not start:\n"
                    + home.endOfLog(failed.get().name()));
        }
        return product;
    }

    /// The home is on the disk of this user's other data, not in a file system that lives in memory.
    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Folders.cache()), "bench-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment() {
        var environment = new HashMap<>(System.getenv());
        for (var port : Port.values()) {
            environment.put(port.variable(), Integer.toString(FreePort.find()));
        }
        environment.putIfAbsent("ERRATA_JIT", "full");
        return environment;
    }

    @Override
    public String ingest() {
        return ports.url(Port.INGEST);
    }

    @Override
    public String library() {
        return ports.url(Port.ANNOTATION);
    }

    /// The address of reporting.
    public String reporting() {
        return ports.url(Port.REPORTING);
    }

    /// Its data stays when it stops. Returns where.
    public Path keep() {
        kept = true;
        return home.folder();
    }

    @Override
    public List<Member> processes() {
        return supervisor.members();
    }

    @Override
    public Optional<Backstage> backstage() {
        return Optional.of(new Backstage(home, ports.of(Port.POSTGRES), ports.of(Port.KAFKA)));
    }

    @Override
    public String keepLogs() {
        var kept = Folders.cache().resolve("bench-logs");
        Folders.delete(kept);
        try (var logs = Files.list(home.logs())) {
            Files.createDirectories(kept);
            for (var log : logs.toList()) {
                Files.copy(log, kept.resolve(log.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept.toString();
    }

    @Override
    public synchronized void close() {
        supervisor.stop();
        if (!kept) {
            Folders.delete(home.folder());
        }
    }

    /// Who comes and goes is seen in the figures.
    private record Silent() implements Watcher {
        @Override
        public void started(Part part) {}

        @Override
        public void ready(Part part, int restarts) {}

        @Override
        public void waits(Part part, String forWhat) {}

        @Override
        public void died(Part part, int exitStatus) {}

        @Override
        public void gaveUp(Part part, int deaths) {
            throw new IllegalStateException(part.name() + " died " + deaths + " times in a row");
        }
    }
}
