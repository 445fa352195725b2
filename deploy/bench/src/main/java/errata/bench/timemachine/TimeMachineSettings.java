package errata.bench.timemachine;

import errata.local.console.Options;
import errata.local.console.Refusal;
import java.util.List;
import java.util.Set;

/// @param labels label events of the year; @param queries answers of each kind of question
/// @param uniform whether no draw is by strata
/// @param keep whether the data stays afterwards
/// @param throughKafka events of the annotation log that reporting reads from Kafka; the rest is copied into its
/// journal
public record TimeMachineSettings(
        int labels, int seed, int queries, int throughKafka, boolean keep, boolean profile, boolean uniform) {
    private static final int LEAST = 1_000;
    private static final int MOST = 20_000_000;
    private static final String USAGE =
            "Usage: ./errata bench time-machine [--labels 10000000] [--seed 1] [--queries 200] [--through-kafka N] [--uniform] [--keep] [--profile]";

    public static TimeMachineSettings of(List<String> arguments) {
        var options = Options.of(
                arguments,
                Set.of("labels", "seed", "queries", "through-kafka"),
                Set.of("uniform", "keep", "profile"),
                USAGE);
        if (!options.rest().isEmpty()) {
            throw options.refusal();
        }
        int labels = number(options, "labels", 10_000_000);
        if (labels < LEAST || labels > MOST) {
            throw new Refusal("--labels takes a number from %,d to %,d".formatted(LEAST, MOST));
        }
        return new TimeMachineSettings(
                labels,
                number(options, "seed", 1),
                Math.max(1, number(options, "queries", 200)),
                number(options, "through-kafka", 99_999_999),
                options.has("keep"),
                options.has("profile"),
                options.has("uniform"));
    }

    private static int number(Options options, String name, int usual) {
        var text = options.value(name).orElse(Integer.toString(usual));
        if (!text.matches("\\d{1,8}")) {
            throw new Refusal("--%s takes a number, not %s".formatted(name, text));
        }
        return Integer.parseInt(text);
    }
}
