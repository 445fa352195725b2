package errata.bench.drilling;

import errata.local.console.Options;
import errata.local.console.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// What is done to the product under load.
///
/// @param stopped how long Kafka does not answer
/// @param between how long the load runs undisturbed before, between and after the kills
public record DrillSettings(Duration stopped, Duration between, int spansPerSecond, List<String> killed) {
    private static final String USAGE =
            "Usage: ./errata bench drill ingest [--stopped 60] [--between 10] [--rate 2000] [--kill name,…]";

    public DrillSettings {
        killed = List.copyOf(killed);
    }

    public static DrillSettings of(List<String> arguments) {
        var options = Options.of(arguments, Set.of("stopped", "between", "rate", "kill"), Set.of(), USAGE);
        if (!options.rest().isEmpty()) {
            throw options.refusal();
        }
        var killed = options.list("kill");
        return new DrillSettings(
                Duration.ofSeconds(number(options, "stopped", 60)),
                Duration.ofSeconds(number(options, "between", 10)),
                number(options, "rate", 2_000),
                killed.isEmpty() ? List.of("kafka", "annotation-service", "postgres", "ingest-service") : killed);
    }

    private static int number(Options options, String name, int usual) {
        var text = options.value(name).orElse(Integer.toString(usual));
        if (!text.matches("\\d{1,7}")) {
            throw new Refusal("--%s takes a number, not %s".formatted(name, text));
        }
        return Integer.parseInt(text);
    }
}
