package errata.ui.library;

import errata.ui.wire.Sample;
import errata.ui.wire.Trace;
import errata.ui.wire.TracePage;
import errata.ui.wire.TraceStats;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The library as it is shown: a page of traces, the facets beside it, the samples drawn from it.
public record LibraryView(
        LibraryQuery query,
        TracePage page,
        @Nullable TraceStats stats,
        FacetColumn facets,
        List<Sample> samples,
        boolean justArrived) {

    public boolean emptyProject() {
        return page.items().isEmpty()
                && !query.filtered()
                && query.value("after").isEmpty();
    }

    public List<Chips.Chip> chips() {
        return Chips.of(query);
    }

    public List<String> periods() {
        return List.copyOf(LibraryQuery.PERIODS.keySet());
    }

    public String project() {
        return query.base().substring(0, query.base().lastIndexOf("/traces"));
    }

    /// Where a row leads: into the sample when the list shows one, to the trace alone otherwise.
    public String href(Trace trace) {
        String sample = query.value("sample");
        return sample.isEmpty()
                ? query.base() + "/" + trace.traceId()
                : project() + "/review?sample=" + sample + "&trace=" + trace.traceId();
    }
}
