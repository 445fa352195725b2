package errata.bench.searching;

import errata.backends.process.Until;
import errata.bench.product.StartedProduct;
import errata.bench.sending.Histogram;
import errata.local.console.Refusal;
import errata.local.web.Api;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;

/// Asks a large library over HTTP, one question after the other.
public final class SearchBench {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAGES = 20;

    private final SearchSettings settings;
    private final StartedProduct product;
    private final PrintStream out;
    private final Api library;
    private final String project = "bench-search";

    public SearchBench(SearchSettings settings, StartedProduct product, PrintStream out) {
        this.settings = settings;
        this.product = product;
        this.out = out;
        library = new Api(product.library());
    }

    /// Whether every question was answered.
    public boolean run() {
        open();
        long began = System.nanoTime();
        fill();
        say("library         %,d traces, written in %.0f s", settings.traces(), (System.nanoTime() - began) / 1e9);
        say("%-30s %9s %9s %9s %9s", "milliseconds", "first", "p50", "p95", "max");
        Question.lists().forEach(this::ask);
        pages();
        Question.facets().forEach(this::ask);
        new Draws(library, project).each(this::told);
        return true;
    }

    private void open() {
        new Api(product.ingest()).post("/api/projects", Api.object().put("name", project));
        Until.holds(this::isOpen, PATIENCE, () -> "the library does not know the project " + project);
    }

    private boolean isOpen() {
        try {
            library.get(traces(""));
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    private void fill() {
        try {
            var backstage = product.backstage().orElseThrow();
            new FilledLibrary(backstage, project, settings.traces(), this::filled).fill();
        } catch (SQLException e) {
            throw new IllegalStateException("the library cannot be filled", e);
        }
    }

    private void filled(String step, double seconds) {
        say("  %-28s %6.0f s", step, seconds);
    }

    private void ask(Question question) {
        var dice = new Random(1);
        double first = milliseconds(() -> library.get(traces(question.path().apply(dice))));
        var times = new Histogram();
        for (int asked = 0; asked < settings.queries(); asked++) {
            var path = traces(question.path().apply(dice));
            times.add((long) (milliseconds(() -> library.get(path)) * 1e6));
        }
        told(question.name(), first, times);
    }

    /// One page after the other, as somebody does who scrolls.
    private void pages() {
        for (var filter : new String[] {"", "service=bot-1&", "q=w3&"}) {
            var times = new Histogram();
            var after = "";
            for (int page = 0; page < PAGES; page++) {
                var path = traces("?limit=50&" + filter + after);
                long began = System.nanoTime();
                var next = library.get(path).path("next").asText("");
                times.add(System.nanoTime() - began);
                after = "after=" + Api.encode(next);
            }
            told("the next page " + filter, 0, times);
        }
    }

    private void told(String name, double first, Histogram times) {
        say("%-30s %9.1f %9.1f %9.1f %9.1f", name, first, times.quantile(0.5), times.quantile(0.95), times.max());
    }

    private String traces(String rest) {
        return "/api/projects/" + project + "/traces" + rest;
    }

    static double milliseconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
