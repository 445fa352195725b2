package errata.reporting.ranking;

import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.reporting.windows.Traces;
import errata.reporting.windows.Window;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What of a ranking is asked for: which traces, counted how.
///
/// @param window null where no window was asked for
record Wanted(Traces traces, @Nullable Window window, CountingUnit unit) {
    private static final Pattern NEXT = Pattern.compile(",(?=[a-z][A-Za-z0-9_.-]{0,80}:)");
    private static final int MOST_VALUES = 50;

    static CountingUnit unit(@Nullable String text) {
        return text == null || text.isEmpty()
                ? CountingUnit.TRACES
                : CountingUnit.parse(text).orElseThrow(() -> invalid("`unit` is traces, primary or events"));
    }

    /// @param told `service:checkout`, several between commas or as several parameters
    static Map<String, Set<String>> segment(@Nullable List<String> told) {
        var segment = new TreeMap<String, Set<String>>();
        if (told != null) {
            told.stream().flatMap(NEXT::splitAsStream).limit(MOST_VALUES).forEach(one -> {
                int colon = one.indexOf(':');
                if (colon < 1) {
                    throw invalid("A segment reads service:checkout or release:1.4; several stand between commas");
                }
                segment.computeIfAbsent(one.substring(0, colon), _ -> new TreeSet<>())
                        .add(one.substring(colon + 1));
            });
        }
        return segment;
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
        return unit == CountingUnit.TRACES
                ? query.toString()
                : query.append("&unit=").append(unit.text()).toString();
    }

    private static RuntimeException invalid(String detail) {
        return Problem.of(EdgeProblem.VALUE_INVALID, detail).exception();
    }
}
