package errata.reporting.ranking;

import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.reporting.windows.Traces;
import errata.reporting.windows.Window;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What of a ranking is asked for: which traces, counted how.
///
/// @param window null where no window was asked for; @param stale whether verdicts older than their definition count
/// @param joint with figures about several categories at once
record Wanted(Traces traces, @Nullable Window window, CountingUnit unit, Stale stale, boolean joint) {

    /// What becomes of verdicts that are older than their definition.
    enum Stale {
        COUNTED,
        OUT;

        String text() {
            return this == OUT ? "out" : "counted";
        }
    }

    static CountingUnit unit(@Nullable String text) {
        return text == null || text.isEmpty()
                ? CountingUnit.TRACES
                : CountingUnit.parse(text).orElseThrow(() -> invalid("`unit` is traces, primary or events"));
    }

    static Stale stale(@Nullable String text) {
        return switch (text) {
            case null -> Stale.COUNTED;
            case "", "counted" -> Stale.COUNTED;
            case "out" -> Stale.OUT;
            default -> throw invalid("`stale` is counted or out");
        };
    }

    static boolean joint(@Nullable String figures) {
        return switch (figures) {
            case null -> true;
            case "", "all" -> true;
            case "totals" -> false;
            default -> throw invalid("`figures` is all or totals");
        };
    }

    /// What a link to the same answer needs beside cut and lens: instants, never "the default".
    String query() {
        var query = new StringBuilder();
        if (traces.from() != null) {
            query.append("&from=").append(traces.from());
        }
        if (traces.to() != null) {
            query.append("&to=").append(traces.to());
        }
        traces.segment()
                .forEach((name, values) -> query.append(values.stream()
                        .map(value -> "&segment=" + URLEncoder.encode(name + ":" + value, StandardCharsets.UTF_8))
                        .collect(Collectors.joining())));
        if (unit != CountingUnit.TRACES) {
            query.append("&unit=").append(unit.text());
        }
        if (stale == Stale.OUT) {
            query.append("&stale=").append(stale.text());
        }
        return query.append(joint ? "" : "&figures=totals").toString();
    }

    private static RuntimeException invalid(String detail) {
        return Problem.of(EdgeProblem.VALUE_INVALID, detail).exception();
    }
}
