package errata.local;

import errata.local.console.Console;
import errata.local.console.Refusal;
import errata.local.down.Down;
import errata.local.home.Home;
import errata.local.importing.Import;
import errata.local.keys.Keys;
import errata.local.ports.Ports;
import errata.local.rebuilding.Rebuild;
import errata.local.remapping.Remap;
import errata.local.retaining.Retention;
import errata.local.status.Status;
import errata.local.up.Up;
import errata.local.verifying.Verify;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The launcher: every command of `./errata` but the build and the tests. It is told where the product was built by
/// `ERRATA_ROOT`, and where its data belongs by `ERRATA_HOME`.
public final class Main {
    private final Map<String, String> environment;
    private final Console console;
    private final Path root;
    private final Home home;

    private Main(Map<String, String> environment, Console console) {
        this.environment = environment;
        this.console = console;
        root = Path.of(environment.getOrDefault("ERRATA_ROOT", "."))
                .toAbsolutePath()
                .normalize();
        var folder =
                environment.getOrDefault("ERRATA_HOME", root.resolve(".errata").toString());
        home = new Home(Path.of(folder).toAbsolutePath().normalize());
    }

    public static void main(String[] arguments) {
        var environment = System.getenv();
        var console = Console.of(environment);
        var status = 1;
        try {
            status = new Main(environment, console).run(Arrays.asList(arguments));
        } catch (Refusal e) {
            System.err.println(e.getMessage());
        } catch (UncheckedIOException | IllegalStateException e) {
            System.err.println("Errata could not do that: " + e.getMessage());
            e.printStackTrace(System.err);
        }
        System.exit(status);
    }

    private int run(List<String> arguments) {
        var command = arguments.isEmpty() ? "" : arguments.getFirst();
        var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        return switch (command) {
            case "up" -> new Up(home, new Ports(environment), environment, console).run(root, rest.contains("--fresh"));
            case "status" -> new Status(home, console).run();
            case "down" -> new Down(home, console).run();
            case "import" -> new Import(home, new Ports(environment), console).run(rest);
            case "remap" -> new Remap(home, new Ports(environment), console).run(rest);
            case "rebuild" -> new Rebuild(home, new Ports(environment), console).run(rest);
            case "retention" -> new Retention(home, new Ports(environment), console).run(rest);
            case "keys" -> new Keys(home, new Ports(environment), console).run(rest);
            case "verify" -> new Verify(home, new Ports(environment), console).run();
            default -> throw new Refusal("Unknown command: " + command + ". See ./errata help");
        };
    }
}
