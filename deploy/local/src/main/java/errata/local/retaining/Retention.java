package errata.local.retaining;

import com.fasterxml.jackson.databind.JsonNode;
import errata.local.console.Console;
import errata.local.console.Options;
import errata.local.console.Refusal;
import errata.local.home.Home;
import errata.local.ports.Port;
import errata.local.ports.Ports;
import errata.local.product.Addresses;
import errata.local.web.Api;
import java.util.List;
import java.util.Set;

/// Drops whole days of traces that are too old or too many. A trace that somebody took up stays, whatever its day.
public final class Retention {
    private static final String USAGE = "Usage: ./errata retention [--days N] [--max-bytes 20G] [--dry-run]";
    private static final String LINE = "%-12s %10s %10s %10s %8s  %s";

    private final Api annotation;
    private final Console console;

    public Retention(Home home, Ports ports, Console console) {
        annotation = new Api(new Addresses(home, ports).of(Port.ANNOTATION));
        this.console = console;
    }

    /// Without a limit it only shows what is kept.
    public int run(List<String> arguments) {
        var options = Options.of(arguments, Set.of("days", "max-bytes"), Set.of("dry-run"), USAGE);
        if (!options.rest().isEmpty()) {
            throw options.refusal();
        }
        var limits = options.value("days").map(days -> "&days=" + days(days)).orElse("")
                + options.value("max-bytes")
                        .map(size -> "&maxBytes=" + Bytes.parse(size))
                        .orElse("");
        var dryRun = options.has("dry-run");
        var answer = limits.isEmpty()
                ? annotation.get("/api/retention")
                : annotation.post("/api/retention?dryRun=" + dryRun + limits, null);
        table(answer);
        say(answer, limits.isEmpty(), dryRun);
        return 0;
    }

    private static int days(String text) {
        if (!text.matches("[1-9]\\d{0,4}")) {
            throw new Refusal(text + " is not a number of days. Write it like 90.");
        }
        return Integer.parseInt(text);
    }

    private void table(JsonNode answer) {
        console.say(console.dim(LINE.formatted("day", "traces", "spans", "size", "pinned", "")));
        answer.path("days")
                .forEach(day -> console.say(LINE.formatted(
                                day.path("day").asText(),
                                day.path("traces").asLong(),
                                day.path("spans").asLong(),
                                Bytes.written(day.path("bytes").asLong()),
                                day.path("pinned").asLong(),
                                day.path("drop").asBoolean() ? "drop" : "")
                        .stripTrailing()));
    }

    private void say(JsonNode answer, boolean noLimit, boolean dryRun) {
        var drops = answer.path("drops");
        var what = "%d days with %d traces, %s"
                .formatted(
                        drops.path("days").asLong(),
                        drops.path("traces").asLong(),
                        Bytes.written(drops.path("bytes").asLong()));
        if (noLimit) {
            console.say("Nothing is dropped without a limit: --days, --max-bytes.");
        } else if (dryRun) {
            console.say("Would be dropped: " + what + ". Pinned traces stay.");
        } else {
            console.say("Dropped: " + what + ". Pinned traces stay.");
        }
    }
}
