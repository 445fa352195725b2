package errata.reporting.ranking;

import errata.events.ProjectId;
import errata.reporting.cutting.Cut;
import errata.reporting.journal.JournalStore;
import errata.reporting.projection.Projects;
import errata.reporting.windows.Traces;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The ranking at a cut. The last ones are kept for whoever asks for the same cut again.
@Singleton
public final class Rankings {
    private static final int MOST = 128;

    private final JournalStore journal;
    private final Projects projects;
    private final Map<Key, Ranking> kept = new LinkedHashMap<>(16, 0.75f, true);

    Rankings(JournalStore journal, Projects projects) {
        this.journal = journal;
        this.projects = projects;
    }

    private record Key(ProjectId project, Cut cut, Traces traces) {}

    public Uni<Ranking> at(ProjectId project, Cut cut) {
        return at(project, cut, Traces.ALL);
    }

    /// @param traces which of the reviewed ones
    Uni<Ranking> at(ProjectId project, Cut cut, Traces traces) {
        var key = new Key(project, cut, traces);
        var known = known(key);
        return known != null
                ? Uni.createFrom().item(known)
                : projects.ask(project, cut, view -> Ranking.of(traces.of(view, cut)))
                        .invoke(ranking -> keep(key, ranking));
    }

    /// When each category was first seen, by the position.
    Uni<Map<Long, Instant>> firstSeen(ProjectId project, Ranking ranking) {
        return journal.recordedAt(project, ranking.firstSeen());
    }

    private @Nullable Ranking known(Key key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    private void keep(Key key, Ranking ranking) {
        synchronized (kept) {
            kept.put(key, ranking);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }
}
