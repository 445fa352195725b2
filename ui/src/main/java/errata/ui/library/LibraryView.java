package errata.ui.library;

import errata.ui.wire.Facet;
import errata.ui.wire.Sample;
import errata.ui.wire.Trace;
import errata.ui.wire.TracePage;
import errata.ui.wire.TraceStats;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The library as it is shown: a page of traces, the facets beside it, the samples drawn from it.
public record LibraryView(
        LibraryQuery query,
        TracePage page,
        @Nullable TraceStats stats,
        List<Dimension> dimensions,
        List<Sample> samples,
        boolean justArrived) {

    private static final int VALUES = 8;
    private static final Map<String, String> TITLES =
            Map.of("service", "Service", "release", "Release", "environment", "Environment", "model", "Model");

    /// A dimension worth offering: it has at least two values.
    public record Dimension(String name, String title, List<Choice> values) {}

    /// One value; `href` toggles it.
    public record Choice(String value, long count, boolean chosen, String href) {}

    static List<Dimension> dimensions(LibraryQuery query, @Nullable TraceStats stats) {
        if (stats == null) {
            return List.of();
        }
        return List.of("service", "release", "environment", "model").stream()
                .map(name -> new Dimension(
                        name,
                        TITLES.getOrDefault(name, name),
                        stats.facets().getOrDefault(name, List.of()).stream()
                                .filter(f -> f.value() != null && !f.value().isBlank())
                                .limit(VALUES)
                                .map(f -> choice(query, name, f))
                                .toList()))
                .filter(d -> d.values().size() > 1 || !query.value(d.name()).isEmpty())
                .toList();
    }

    private static Choice choice(LibraryQuery query, String name, Facet facet) {
        String value = String.valueOf(facet.value());
        return new Choice(value, facet.count(), value.equals(query.value(name)), query.toggled(name, value));
    }

    public boolean emptyProject() {
        return page.items().isEmpty()
                && !query.filtered()
                && query.value("after").isEmpty();
    }

    /// Where a row leads: into the sample when the list shows one, to the trace alone otherwise.
    public String href(Trace trace) {
        String project = query.base().substring(0, query.base().lastIndexOf("/traces"));
        String sample = query.value("sample");
        return sample.isEmpty()
                ? query.base() + "/" + trace.traceId()
                : project + "/review?sample=" + sample + "&trace=" + trace.traceId();
    }
}
