package errata.ui.codebook;

import static java.util.stream.Collectors.toSet;

import errata.ui.wire.RankedTrace;
import errata.ui.wire.RankedTraces;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The traces behind the bar of one category: where it is present, and where that is not resolved.
record Behind(String category, String name, Set<String> present, Set<String> open) {

    static Behind of(String category, String name, RankedTraces traces) {
        return new Behind(category, name, where(traces, "present"), where(traces, "unresolved"));
    }

    /// A trace behind several bars counts once.
    static Set<String> union(List<Behind> bars, Function<Behind, Set<String>> of) {
        var all = new HashSet<String>();
        bars.forEach(bar -> all.addAll(of.apply(bar)));
        return all;
    }

    Set<String> either() {
        var either = new HashSet<>(present);
        either.addAll(open);
        return either;
    }

    private static Set<String> where(RankedTraces traces, String value) {
        return traces.items().stream()
                .filter(trace -> trace.value().equals(value))
                .map(RankedTrace::traceId)
                .collect(toSet());
    }
}
