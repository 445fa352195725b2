package errata.local.ports;

import errata.backends.process.FreePort;
import errata.local.console.Refusal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Which port each process listens on, all of the loopback address.
public final class Ports {
    private static final int HIGHEST = 65_535;

    private final Map<Port, Integer> numbers = new EnumMap<>(Port.class);

    /// The usual ports, moved by the environment. Two processes on one port are refused.
    public Ports(Map<String, String> environment) {
        for (var port : Port.values()) {
            numbers.put(port, parse(port, environment.get(port.variable())));
        }
        numbers.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .forEach((number, names) -> {
                    if (names.size() > 1) {
                        throw new Refusal("Port %d is given to both %s and %s."
                                .formatted(
                                        number,
                                        names.get(0).variable(),
                                        names.get(1).variable()));
                    }
                });
    }

    public int of(Port port) {
        return numbers.getOrDefault(port, port.usual());
    }

    public String url(Port port) {
        return "http://127.0.0.1:" + of(port);
    }

    /// Refuses when somebody else listens on one of the ports, and says who and what to do.
    public void checkFree() {
        var taken = Arrays.stream(Port.values())
                .filter(port -> !FreePort.isFree(of(port)))
                .map(this::taken)
                .toList();
        if (!taken.isEmpty()) {
            throw new Refusal(String.join("\n", taken));
        }
    }

    private String taken(Port port) {
        var owner = Listening.owner(of(port)).map(" by "::concat).orElse("");
        return "Port %d (%s) is taken%s. Stop that, or choose another port: %s=%d ./errata up"
                .formatted(
                        of(port),
                        port.title(),
                        owner,
                        port.variable(),
                        of(port) + 10_000 > HIGHEST ? of(port) - 10_000 : of(port) + 10_000);
    }

    private static int parse(Port port, @org.jspecify.annotations.Nullable String text) {
        if (text == null || text.isBlank()) {
            return port.usual();
        }
        if (text.matches("\\d{1,5}")) {
            var number = Integer.parseInt(text);
            if (number >= 1 && number <= HIGHEST) {
                return number;
            }
        }
        throw new Refusal("%s=%s is not a port: choose a number from 1 to 65535.".formatted(port.variable(), text));
    }
}
