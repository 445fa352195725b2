package errata.ui.wire;

import java.util.List;
import java.util.Map;

/// Counts of the library, ready for facets.
public record TraceStats(
        String clock, long traces, long settled, long reviewed, List<Day> byDay, Map<String, List<Facet>> facets) {}
