package errata.local.importing;

import errata.local.console.Console;
import errata.local.console.Refusal;
import errata.local.home.Home;
import errata.local.ports.Port;
import errata.local.ports.Ports;
import errata.local.product.Addresses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Sends a file of traces to the running Errata and tells what became of it.
public final class ImportFile {
    private static final String USAGE = "Usage: ./errata import FILE --project NAME";

    private final Addresses addresses;
    private final Console console;

    public ImportFile(Home home, Ports ports, Console console) {
        addresses = new Addresses(home, ports);
        this.console = console;
    }

    /// Exit status 0 when everything was taken, 2 when some records were refused.
    public int run(List<String> arguments) {
        var file = file(arguments);
        var project = project(arguments);
        if (!Files.isRegularFile(file)) {
            throw new Refusal("There is no file " + file + ".");
        }
        var result = new Upload(addresses.of(Port.INGEST), console).send(file, project);
        new Summary(console).say(result, addresses.of(Port.UI));
        return result.refused() == 0 ? 0 : 2;
    }

    private static Path file(List<String> arguments) {
        if (arguments.isEmpty() || arguments.getFirst().startsWith("--")) {
            throw new Refusal(USAGE);
        }
        return Path.of(arguments.getFirst()).toAbsolutePath();
    }

    private static String project(List<String> arguments) {
        var at = arguments.indexOf("--project");
        if (at < 0 || at + 1 >= arguments.size() || arguments.get(at + 1).isBlank()) {
            throw new Refusal(USAGE);
        }
        return arguments.get(at + 1);
    }
}
