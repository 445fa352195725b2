package errata.reporting.ranking;

import errata.events.ProjectId;
import errata.events.TaxonomyEvent;
import errata.reporting.cutting.Cut;
import errata.reporting.evidence.StandingStore;
import errata.reporting.journal.JournalStore;
import errata.reporting.journal.Source;
import errata.reporting.lineage.Lineage;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The ranking at a cut. A folded one is kept for whoever asks for the same cut again.
@Singleton
public final class Rankings {
    // About 1 kB a trace: 40 MB at most beside the largest one.
    private static final int MOST_TRACES = 40_000;

    private final JournalStore journal;
    private final StandingStore standing;
    private final Map<Key, Ranking> folded = new LinkedHashMap<>(16, 0.75f, true);

    Rankings(JournalStore journal, StandingStore standing) {
        this.journal = journal;
        this.standing = standing;
    }

    private record Key(ProjectId project, Cut cut) {}

    public Uni<Ranking> at(ProjectId project, Cut cut) {
        var key = new Key(project, cut);
        var known = known(key);
        return known != null ? Uni.createFrom().item(known) : fold(key).invoke(ranking -> keep(key, ranking));
    }

    /// When the first label of each category was recorded, by its position.
    Uni<Map<Long, Instant>> firstSeen(ProjectId project, Ranking ranking) {
        return journal.recordedAt(project, ranking.firstSeen());
    }

    /// The codebook at a position, with all it grew out of.
    public Uni<Lineage> lineage(ProjectId project, long codebook) {
        return journal.entries(TaxonomyEvent.class, Source.TAXONOMY, project, 0, codebook, Integer.MAX_VALUE)
                .map(Lineage::of);
    }

    /// On a worker: a fold of many labels would hold up the event loop.
    private Uni<Ranking> fold(Key key) {
        var lineage = lineage(key.project, key.cut.codebook());
        var said = standing.at(key.project, key.cut.cohort(), key.cut.labels());
        return Uni.combine()
                .all()
                .unis(lineage, said)
                .asTuple()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(both -> Ranking.of(both.getItem1(), both.getItem2()));
    }

    private @Nullable Ranking known(Key key) {
        synchronized (folded) {
            return folded.get(key);
        }
    }

    private void keep(Key key, Ranking ranking) {
        synchronized (folded) {
            folded.put(key, ranking);
            long traces = folded.values().stream()
                    .mapToLong(one -> one.verdicts().size())
                    .sum();
            var eldest = folded.entrySet().iterator();
            while (traces > MOST_TRACES && folded.size() > 1) {
                traces -= eldest.next().getValue().verdicts().size();
                eldest.remove();
            }
        }
    }
}
