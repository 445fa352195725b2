package errata.local.product;

import errata.local.home.Home;
import errata.local.home.RunFile;
import errata.local.ports.Port;
import errata.local.ports.Ports;

/// Where the services are: where they really run, whatever the ports are called in this terminal.
public record Addresses(Home home, Ports ports) {

    public String of(Port port) {
        var process = nameOf(port);
        return new RunFile(home.runFile())
                .read()
                .flatMap(run -> run.processes().stream()
                        .filter(member -> member.name().equals(process))
                        .findFirst())
                .map(member -> "http://127.0.0.1:" + member.port())
                .orElse(ports.url(port));
    }

    private static String nameOf(Port port) {
        return port == Port.UI ? port.title() : port.title() + "-service";
    }
}
