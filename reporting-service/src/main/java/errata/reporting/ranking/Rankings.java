package errata.reporting.ranking;

import errata.events.ProjectId;
import errata.reporting.cutting.Cut;
import errata.reporting.decided.AsDecided;
import errata.reporting.projection.View;
import errata.reporting.ranking.Wanted.Stale;
import errata.reporting.staleness.Edits;
import errata.reporting.staleness.Outdated;
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
    private static final int MOST = 64;

    private final FirstSeen seen;
    private final AsDecided decided;
    private final Map<Key, Ranking> kept = new LinkedHashMap<>(16, 0.75f, true);

    Rankings(FirstSeen seen, AsDecided decided) {
        this.seen = seen;
        this.decided = decided;
    }

    private record Key(ProjectId project, Cut cut, Traces traces, Stale stale, boolean joint) {}

    /// With all figures.
    public Uni<Ranking> at(ProjectId project, Cut cut) {
        return at(project, cut, Traces.ALL, Stale.COUNTED, true);
    }

    /// The figures of each category by itself.
    public Uni<Ranking> totals(ProjectId project, Cut cut) {
        return at(project, cut, Traces.ALL, Stale.COUNTED, false);
    }

    /// @param traces which of the reviewed ones; @param stale what becomes of verdicts older than their definition
    /// @param joint false for the figures of each category by itself
    Uni<Ranking> at(ProjectId project, Cut cut, Traces traces, Stale stale, boolean joint) {
        var key = new Key(project, cut, traces, stale, joint);
        var known = known(key);
        return known != null
                ? Uni.createFrom().item(known)
                : decided.ask(project, cut, view -> of(view, cut, traces, stale, joint))
                        .invoke(ranking -> keep(key, ranking));
    }

    private static Ranking of(View view, Cut cut, Traces traces, Stale stale, boolean joint) {
        var sheet = traces.of(view, cut);
        return switch (stale) {
            case COUNTED -> joint ? Ranking.of(sheet) : Ranking.totals(sheet);
            case OUT -> {
                var edits = Edits.of(view.codebook(cut.codebook()));
                yield Ranking.of(sheet, new Outdated(sheet, edits, traces.counts(view, cut)));
            }
        };
    }

    /// When each category was first seen, by the position.
    Uni<Map<Long, Instant>> firstSeen(ProjectId project, Cut cut, Ranking ranking) {
        var by = cut.decidedBy();
        return by == null
                ? seen.at(project, ranking.firstSeen())
                : decided.decidedAt(project, cut, by, ranking.firstSeen());
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
