package errata.local.importing;

import errata.local.console.Console;
import errata.local.console.Refusal;
import errata.local.home.Home;
import errata.local.home.RunFile;
import errata.local.ports.Port;
import errata.local.ports.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Sends a file of traces to the running Errata and tells what became of it.
public final class ImportFile {
    private static final String USAGE = "Usage: ./errata import FILE --project NAME";

    private final Home home;
    private final Ports ports;
    private final Console console;

    public ImportFile(Home home, Ports ports, Console console) {
        this.home = home;
        this.ports = ports;
        this.console = console;
    }

    /// Exit status 0 when everything was taken, 2 when some records were refused.
    public int run(List<String> arguments) {
        var file = file(arguments);
        var project = project(arguments);
        if (!Files.isRegularFile(file)) {
            throw new Refusal("There is no file " + file + ".");
        }
        var result = new Upload(address(Port.INGEST, "ingest-service"), console).send(file, project);
        new Summary(console).say(result, address(Port.UI, "ui"));
        return result.refused() == 0 ? 0 : 2;
    }

    // Where it really runs, whatever the ports are called in this terminal.
    private String address(Port port, String process) {
        return new RunFile(home.runFile())
                .read()
                .flatMap(run -> run.processes().stream()
                        .filter(member -> member.name().equals(process))
                        .findFirst())
                .map(member -> "http://127.0.0.1:" + member.port())
                .orElse(ports.url(port));
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
