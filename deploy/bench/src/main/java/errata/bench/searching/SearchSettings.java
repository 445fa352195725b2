package errata.bench.searching;

import errata.local.console.Options;
import errata.local.console.Refusal;
import java.util.List;
import java.util.Set;

/// @param traces of the library; @param queries answers of each kind of question
/// @param keep whether the data stays afterwards
public record SearchSettings(int traces, int queries, boolean keep) {
    private static final int LEAST = 10_000;
    private static final int MOST = 20_000_000;
    private static final String USAGE = "Usage: ./errata bench search [--traces 1000000] [--queries 100] [--keep]";

    public static SearchSettings of(List<String> arguments) {
        var options = Options.of(arguments, Set.of("traces", "queries"), Set.of("keep"), USAGE);
        if (!options.rest().isEmpty()) {
            throw options.refusal();
        }
        int traces = number(options, "traces", 1_000_000);
        if (traces < LEAST || traces > MOST) {
            throw new Refusal("--traces takes a number from %,d to %,d".formatted(LEAST, MOST));
        }
        return new SearchSettings(traces, Math.max(1, number(options, "queries", 100)), options.has("keep"));
    }

    private static int number(Options options, String name, int usual) {
        var text = options.value(name).orElse(Integer.toString(usual));
        if (!text.matches("\\d{1,8}")) {
            throw new Refusal("--%s takes a number, not %s".formatted(name, text));
        }
        return Integer.parseInt(text);
    }
}
