package errata.taxonomy.changing;

import errata.events.ProjectId;
import errata.taxonomy.CodebookHistory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The codebooks asked for last, the longest known history of each.
final class FoldedCodebooks {

    /// A codebook of 200 categories and 1 000 events holds about 1 MB.
    private static final int MOST_EVENTS = 50_000;

    private final LinkedHashMap<ProjectId, CodebookHistory> recent = new LinkedHashMap<>(16, 0.75f, true);
    private long events;

    synchronized Optional<CodebookHistory> of(ProjectId project) {
        return Optional.ofNullable(recent.get(project));
    }

    synchronized void keep(ProjectId project, CodebookHistory history) {
        var replaced = recent.put(project, history);
        events += history.position() - (replaced == null ? 0 : replaced.position());
        var oldest = recent.entrySet().iterator();
        while (events > MOST_EVENTS && recent.size() > 1) {
            Map.Entry<ProjectId, CodebookHistory> gone = oldest.next();
            events -= gone.getValue().position();
            oldest.remove();
        }
    }
}
