package errata.annotation.facts;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How the counts of facets change, gathered over many traces.
public final class FacetChanges {
    private static final Comparator<Counted> ORDER = Comparator.comparing(Counted::project)
            .thenComparing(counted -> counted.mark().fact())
            .thenComparing(counted -> counted.mark().value());

    private final SortedMap<Counted, Long> changes = new TreeMap<>(ORDER);

    record Counted(String project, Mark mark) {}

    /// @param before what the trace was counted by; null for a new one
    /// @param after what it is counted by from now on; null when it goes
    public void replace(String project, @Nullable TraceFacets before, @Nullable TraceFacets after) {
        if (before != null) {
            before.counted().forEach(mark -> changes.merge(new Counted(project, mark), -1L, Long::sum));
        }
        if (after != null) {
            after.counted().forEach(mark -> changes.merge(new Counted(project, mark), 1L, Long::sum));
        }
    }

    /// What really changes, in one order, so that two writers never wait for each other.
    SortedMap<Counted, Long> net() {
        changes.values().removeIf(count -> count == 0);
        return changes;
    }
}
