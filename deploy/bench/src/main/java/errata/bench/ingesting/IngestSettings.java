package errata.bench.ingesting;

import errata.local.console.Options;
import errata.local.console.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is measured.
///
/// @param spansPerSecond 0 for as fast as the answers come
/// @param against the address of a product that runs already
/// @param zipkin the jar of Zipkin's server, to be put under the same load
public record IngestSettings(
        Duration warmUp,
        Duration length,
        int connections,
        int spansPerSecond,
        boolean ceiling,
        boolean profile,
        Optional<String> against,
        Optional<String> zipkin) {
    private static final int END_TO_END = 10_000;
    private static final String USAGE = """
            Usage: ./errata bench ingest [--seconds 60] [--warm-up 10] [--connections 8] [--rate SPANS_A_SECOND] [--end-to-end]
                                         [--against URL] [--no-ceiling] [--zipkin] [--profile]""";

    public static IngestSettings of(List<String> arguments, Optional<String> zipkinJar) {
        var options = Options.of(
                arguments,
                Set.of("seconds", "warm-up", "connections", "rate", "against"),
                Set.of("end-to-end", "no-ceiling", "zipkin", "profile"),
                USAGE);
        if (!options.rest().isEmpty()) {
            throw options.refusal();
        }
        if (options.has("zipkin") && zipkinJar.isEmpty()) {
            throw new Refusal("Zipkin's server could not be had from the artifact repository.");
        }
        return new IngestSettings(
                Duration.ofSeconds(number(options, "warm-up", 10)),
                Duration.ofSeconds(number(options, "seconds", 60)),
                number(options, "connections", 8),
                number(options, "rate", options.has("end-to-end") ? END_TO_END : 0),
                !options.has("no-ceiling"),
                options.has("profile"),
                options.value("against").map(url -> url.replaceAll("/+$", "")),
                options.has("zipkin") ? zipkinJar : Optional.empty());
    }

    private static int number(Options options, String name, int usual) {
        return options.value(name).map(text -> parse(name, text)).orElse(usual);
    }

    private static int parse(String name, String text) {
        if (!text.matches("\\d{1,7}")) {
            throw new Refusal("--%s takes a number, not %s".formatted(name, text));
        }
        return Integer.parseInt(text);
    }
}
