package errata.bench.timemachine;

import errata.bench.measuring.Costs.Cost;
import errata.bench.timemachine.asking.Asking.Times;
import errata.bench.timemachine.asking.Rebuild;
import errata.bench.timemachine.referring.PlainSql;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The figures, as they are read, with the targets beside.
final class Findings {
    private static final double MILLION = 1_000_000;
    private static final double MIB = 1024 * 1024;

    private final PrintStream out;

    Findings(PrintStream out) {
        this.out = out;
    }

    void generated(long events, double seconds) {
        say("generator       %,.0f events/s told and written down, none of them sent", events / seconds);
    }

    void loaded(long labels, long traces, long events, double sent, double read) {
        say(
                "history         %,d label events, %,d traces, %,d events; reviews look for lists of 40",
                labels, traces, events);
        say("sent            %,.0f events/s onto Kafka (%.1f s)", events / sent, sent);
        say("load            %,.0f events/s until reporting had read both logs (%.1f s)", events / read, read);
    }

    void loading(long events, double perSecond) {
        say("                %,d events read, %,.0f a second", events, perSecond);
    }

    void rebuilt(Rebuild.Outcome outcome, long events) {
        var rate = outcome.isDone()
                ? "%,.0f events/s (%.1f s)".formatted(events / outcome.seconds(), outcome.seconds())
                : "-";
        say("rebuild         %s, %s; target 100,000 events/s", rate, outcome.state());
    }

    void questionsFollow() {
        say(
                "%-20s %5s %9s %9s %9s %9s %9s %9s %8s",
                "question", "conn", "cold ms", "p50", "p95", "p99", "/s", "cpu ms", "target");
    }

    /// @param cost processor milliseconds of the product for one answer
    void asked(Times times, double cost) {
        var warm = times.warm();
        var target =
                times.question().target() == 0 ? "" : "< " + times.question().target();
        var verdict = times.bad() != 0
                ? "ANSWERED " + (times.bad() < 0 ? "NOTHING" : times.bad())
                : times.isMet() ? "" : "MISSED";
        say(
                "%-20s %5d %9.1f %9.1f %9.1f %9.1f %9.1f %9.1f %8s %s",
                times.question().name(),
                times.connections(),
                times.cold(),
                warm.quantile(0.5),
                warm.quantile(0.95),
                warm.quantile(0.99),
                times.perSecond(),
                cost,
                target,
                verdict);
    }

    void checked(String what, List<String> differences) {
        say("check           %s: %s", what, differences.isEmpty() ? "right" : "DIFFERS in " + differences.size());
        differences.stream().limit(5).forEach(difference -> say("                  %s", difference));
    }

    void merged(long[] labels, double ranked, double everywhere) {
        say(
                "merge           of two with %,d and %,d labels: in the ranking after %.2f s, on every page after %.2f s; target 5 s",
                labels[0], labels[1], ranked, everywhere);
    }

    /// @param events that the work was about; 0 if it was about none
    void costs(String when, Map<String, Cost> costs, long events) {
        say("%-15s processor seconds, highest memory%s", when, events > 0 ? ", processor time an event" : "");
        costs.forEach((name, cost) -> say(
                "  %-20s %8.1f s %8.0f MB %s",
                name,
                cost.seconds(),
                cost.peakMemory(),
                events > 0 ? String.format(Locale.ROOT, "%8.1f µs", cost.seconds() * MILLION / events) : ""));
    }

    void heap(double mebibytes) {
        say("live heap       %.0f MB in reporting-service after all this; target for its memory 512 MB", mebibytes);
    }

    void stored(Map<String, Long> tables) {
        say(
                "disk            %,.0f MB in the largest tables of reporting",
                tables.values().stream().mapToLong(Long::longValue).sum() / MIB);
        tables.forEach((name, bytes) -> say("  %-36s %,10.1f MB", name, bytes / MIB));
    }

    void references(PlainSql.Figures figures) {
        say(
                "COPY            %,.0f rows/s of %,d label intervals without an index; index and vacuum took %.1f s more",
                figures.rows() / figures.copied(), figures.rows(), figures.indexed());
        say(
                "plain SQL       count by category at an instant over these rows: p50 %.0f, p95 %.0f ms",
                figures.counting().quantile(0.5), figures.counting().quantile(0.95));
    }

    void say(String line, Object... figures) {
        out.println(figures.length == 0 ? line : String.format(Locale.ROOT, line, figures));
        out.flush();
    }
}
