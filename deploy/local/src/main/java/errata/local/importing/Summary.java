package errata.local.importing;

import errata.local.console.Console;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/// Tells a person what an import did.
record Summary(Console console, String address) {
    private static final int SHOWN = 10;

    void say(String project, Kind kind, List<Outcome> outcomes) {
        var files = outcomes.size() == 1 ? "" : " of %d files".formatted(outcomes.size());
        var spans = kind == Kind.TRACES ? " as %d spans".formatted(sum(outcomes, Outcome::spans)) : "";
        console.say("%s of %d %s%s taken into %s%s."
                .formatted(
                        console.good(Long.toString(sum(outcomes, Outcome::taken))),
                        sum(outcomes, Outcome::read),
                        kind == Kind.CODEBOOK ? "categories" : "records",
                        files,
                        project,
                        spans));
        sayFailed(outcomes);
        outcomes.stream().flatMap(outcome -> outcome.told().stream()).forEach(console::say);
        sayRefused(outcomes);
        var page = kind == Kind.CODEBOOK ? "codebook" : "traces";
        console.say("See them at %s/p/%s/%s".formatted(address, project, page));
    }

    private void sayFailed(List<Outcome> outcomes) {
        outcomes.forEach(outcome -> outcome.failure()
                .ifPresent(why -> console.say(
                        console.bad("%s failed: ".formatted(outcome.file().getFileName())) + why)));
    }

    private void sayRefused(List<Outcome> outcomes) {
        var refused = sum(outcomes, Outcome::refused);
        if (refused == 0) {
            return;
        }
        console.say(console.bad(refused + " refused:"));
        outcomes.stream()
                .flatMap(outcome -> outcome.rows().stream().map(row -> told(outcome, row, outcomes.size() > 1)))
                .limit(SHOWN)
                .forEach(console::say);
        if (refused > SHOWN) {
            console.say("  and %d more".formatted(refused - SHOWN));
        }
        outcomes.stream()
                .filter(outcome -> outcome.refused() > 0)
                .flatMap(outcome -> outcome.allRefusals().stream())
                .limit(SHOWN)
                .forEach(path -> console.say("All of them with their reasons: " + address + path));
    }

    private static String told(Outcome outcome, Outcome.RefusedRow row, boolean several) {
        var where = several ? outcome.file().getFileName() + ", " : "";
        return String.format(Locale.ROOT, "  %srecord %d: %s", where, row.line(), row.reason());
    }

    private static long sum(List<Outcome> outcomes, ToLongFunction<Outcome> figure) {
        return outcomes.stream().mapToLong(figure).sum();
    }
}
