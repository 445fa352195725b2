package errata.local.whole;

import errata.backends.process.Folders;
import errata.backends.process.FreePort;
import errata.backends.process.Tether;
import errata.backends.process.Tethered;
import errata.backends.process.Until;
import errata.local.Main;
import errata.local.home.Home;
import errata.local.home.Identity;
import errata.local.home.Run;
import errata.local.home.Run.Member;
import errata.local.home.RunFile;
import errata.local.ports.Port;
import errata.local.ports.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A launcher in a process of its own with a home of its own, on free ports, running the product as it was built.
final class StartedErrata implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final Map<String, String> environment;
    private final Ports ports;
    private final Path output;
    private Tethered launcher;

    private StartedErrata(Path folder, Path root) {
        this.folder = folder;
        environment = new HashMap<>();
        for (var port : Port.values()) {
            environment.put(port.variable(), Integer.toString(FreePort.find()));
        }
        environment.put("ERRATA_HOME", home().folder().toString());
        environment.put("ERRATA_ARCHIVES", "off");
        // Nobody sends the rest of a trace later here: it settles soon.
        environment.put("ERRATA_ASSEMBLY_QUIET_WITH_ROOT", "1S");
        environment.put("ERRATA_ROOT", root.toString());
        environment.put("CLASSPATH", System.getProperty("java.class.path"));
        ports = new Ports(environment);
        output = folder.resolve("output.txt");
    }

    /// Starts the product as it was built and waits until everything is ready.
    static StartedErrata start() {
        var errata = in(Path.of("../..").toAbsolutePath().normalize());
        errata.up();
        return errata;
    }

    /// A home and free ports for the product built below `root`; nothing is started yet.
    static StartedErrata in(Path root) {
        try {
            return new StartedErrata(Files.createTempDirectory("errata-whole-"), root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `./errata up`, until it says that it is ready.
    void up() {
        Folders.delete(output);
        launcher = Tethered.start(Tether.TERM, command("up"), environment, output);
        Until.holds(() -> output().contains("Errata is ready") || !launcher.isAlive(), PATIENCE, this::output);
        if (!launcher.isAlive()) {
            throw new IllegalStateException("Errata did not start:\n" + output());
        }
    }

    /// Runs another command against the same home and returns what it said.
    String run(String... arguments) {
        var said = folder.resolve("said-" + System.nanoTime() + ".txt");
        var process = Tethered.start(Tether.TERM, command(arguments), environment, said);
        process.process().onExit().join();
        process.release();
        return read(said) + "exit " + process.process().exitValue();
    }

    String url(Port port) {
        return ports.url(port);
    }

    Home home() {
        return new Home(folder.resolve("home"));
    }

    Run state() {
        return new RunFile(home().runFile()).read().orElseThrow();
    }

    Member process(String name) {
        return state().processes().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    void killHard(String name) {
        kill(process(name).process().find().orElseThrow());
    }

    void killLauncher() {
        launcher.kill();
    }

    boolean isRunning() {
        return launcher != null && launcher.isAlive();
    }

    /// Writes a process into the run file as if the killed launcher had started it.
    void pretendLeftover(String name, ProcessHandle process) {
        var run = state();
        var member = new Member(name, 0, Map.of(), Identity.of(process), Tether.TERM.name(), 0, true);
        var pretended = new Run(run.address(), run.started(), run.launcher(), List.of(member));
        new RunFile(home().runFile()).write(pretended);
    }

    void awaitReady() {
        Until.holds(this::isReady, PATIENCE, () -> "Not everything is ready again:\n" + output());
    }

    private boolean isReady() {
        return state().processes().stream()
                .allMatch(member -> member.ready() && member.process().lives());
    }

    String output() {
        return read(output);
    }

    @Override
    public void close() {
        if (launcher != null) {
            launcher.stop(PATIENCE);
        }
        Folders.delete(folder);
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static List<String> command(String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new java.util.ArrayList<>(List.of(java, "-Xmx128m", "-XX:+UseSerialGC", Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
