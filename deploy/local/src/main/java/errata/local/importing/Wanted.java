package errata.local.importing;

import errata.local.console.Options;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was asked for on the command line.
record Wanted(
        List<String> files,
        Optional<String> project,
        Kind kind,
        String format,
        GivenMapping mapping,
        Optional<Boolean> emptyIsAbsent,
        List<String> positive,
        List<String> negative,
        Map<String, String> names,
        boolean preview) {

    private static final String USAGE = """
            Usage: ./errata import FILE… [--project NAME] [--as traces|labels|codebook] [--preview]
              traces:  [--format auto|otlp-json|openai-chat|openai-batch|langfuse|langsmith|phoenix|rows] [--map role=column,…]
               [--only column=value,…]
              labels:  [--empty-is-absent yes|no] [--map role=column,…] [--positive word,…] [--negative word,…]
               [--names FILE: categories with id and name, for tables that name them by id]
            A folder stands for all files in it, a pattern ('runs/*.json') for those that match.""";

    static Wanted of(List<String> arguments) {
        var options = Options.of(
                arguments,
                Set.of("project", "format", "map", "only", "as", "empty-is-absent", "positive", "negative", "names"),
                Set.of("preview"),
                USAGE);
        if (options.rest().isEmpty()) {
            throw options.refusal();
        }
        return new Wanted(
                options.rest(),
                options.value("project"),
                options.value("as").map(as -> kind(as, options)).orElse(Kind.TRACES),
                options.value("format").orElse("auto"),
                GivenMapping.of(options.list("map"), options.list("only")),
                options.value("empty-is-absent").map(word -> yes(word, options)),
                options.list("positive"),
                options.list("negative"),
                options.value("names").map(CategoryFile::names).orElse(Map.of()),
                options.has("preview"));
    }

    private static Kind kind(String word, Options options) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "traces" -> Kind.TRACES;
            case "labels" -> Kind.LABELS;
            case "codebook" -> Kind.CODEBOOK;
            default -> throw options.refusal();
        };
    }

    private static boolean yes(String word, Options options) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw options.refusal();
        };
    }
}
