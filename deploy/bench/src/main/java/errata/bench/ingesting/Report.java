package errata.bench.ingesting;

import errata.bench.ceiling.BrokerCeiling.Ceiling;
import errata.bench.library.Intake;
import errata.bench.library.Reconciliation;
import errata.bench.measuring.Costs.Cost;
import errata.bench.sending.Histogram;
import errata.bench.sending.Sent;
import errata.bench.sending.SpanBatch;
import errata.bench.sending.Tally;
import errata.bench.visibility.Probes;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// The figures, as they are read.
public final class Report {
    static final String GENERATOR = "generator";

    private static final double MILLION = 1_000_000;
    private static final double MILLIS = 1_000;

    private final PrintStream out;

    public Report(PrintStream out) {
        this.out = out;
    }

    void sending(Sent sent, Tally tally, Map<String, Cost> costs) {
        say(
                "accepted        %,.0f spans/s durable on Kafka (%,d spans in %.1f s, %,d traces)",
                perSecond(sent), sent.spans(), seconds(sent), sent.traces());
        say("latency         %s a request of 100 spans", quantiles(tally.latency()));
        say(
                "other answers   %s; spans refused in a 200: %,d",
                tally.others().isEmpty() ? "none" : tally.others(), tally.refused());
        costs(costs, "while sending   ", sent);
    }

    void storing(Sent sent, long stored, OptionalDouble caughtUp, Probes probes) {
        var took = seconds(sent);
        say(
                "stored          %,.0f traces/s while sending; %s",
                stored / (took * SpanBatch.SPANS_OF_TRACE),
                caughtUp.isPresent()
                        ? "the rest %.1f s after the last was sent: %,.0f traces/s end to end"
                                .formatted(caughtUp.getAsDouble(), sent.traces() / (took + caughtUp.getAsDouble()))
                        : "the library stopped growing before it had all");
        say("visible         %s after sending, listed", quantiles(probes.visible()));
        say(
                "searchable      %s after sending, found by a word; probes never seen: %d",
                quantiles(probes.found()), probes.missing());
    }

    void costs(Sent sent, Map<String, Cost> costs) {
        costs(costs, "until stored    ", sent);
        say("memory          highest, and growth a minute over the second half");
        costs.forEach((name, cost) -> say("  %-20s %6.0f MB  %+7.1f MB", name, cost.peakMemory(), cost.growth()));
    }

    void reconciliation(Reconciliation result) {
        say("reconciliation  %s", result.told());
    }

    void intake(Intake intake) {
        say("its own word    %s", intake.told());
    }

    void ceiling(Sent sent, Ceiling ceiling) {
        var spans = ceiling.records() * SpanBatch.SPANS_OF_TRACE;
        say(
                "broker alone    %,.0f records/s of %,d bytes, %.0f MB/s: %,.0f spans/s; Errata is at %.0f %% of it",
                ceiling.records(), ceiling.recordSize(), ceiling.mebibytes(), spans, 100 * perSecond(sent) / spans);
    }

    void peer(String name, Sent sent, Tally tally, Map<String, Cost> costs) {
        say(
                "%-15s %,.0f spans/s, not durable; %s; other answers: %s",
                name,
                perSecond(sent),
                quantiles(tally.latency()),
                tally.others().isEmpty() ? "none" : tally.others());
        costs(costs, "", sent);
    }

    void lines(List<String> lines) {
        lines.forEach(line -> say("%s", line));
    }

    private void costs(Map<String, Cost> costs, String when, Sent sent) {
        say("%sprocessor seconds for a million spans", when);
        costs.forEach((name, cost) -> say("  %-20s %6.1f", name, cost.seconds() * MILLION / Math.max(1, sent.spans())));
        var product = costs.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(GENERATOR))
                .mapToDouble(entry -> entry.getValue().seconds())
                .sum();
        say("  %-20s %6.1f", "without generator", product * MILLION / Math.max(1, sent.spans()));
    }

    private static String quantiles(Histogram times) {
        return String.format(
                Locale.ROOT,
                "p50 %.1f, p95 %.1f, p99 %.1f, max %.1f ms",
                times.quantile(0.5),
                times.quantile(0.95),
                times.quantile(0.99),
                times.max());
    }

    private static double perSecond(Sent sent) {
        return sent.spans() / seconds(sent);
    }

    private static double seconds(Sent sent) {
        return sent.took().toMillis() / MILLIS;
    }

    private void say(String line, Object... figures) {
        out.println(String.format(Locale.ROOT, line, figures));
    }
}
