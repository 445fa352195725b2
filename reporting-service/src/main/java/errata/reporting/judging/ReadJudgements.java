package errata.reporting.judging;

import errata.events.ProjectId;
import errata.reporting.journal.JournalStore;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What judges said, read off the journal as far as it goes and kept in memory for the projects asked about last. The
/// first question after a start looks through the labels of the whole log, some 100 000 positions at a time; the next
/// ones only through what came since.
@Singleton
final class ReadJudgements {
    private static final String JUDGED = JournalStore.statement("judged-after");
    private static final long RANGE = 100_000;
    private static final int MOST_PROJECTS = 16;

    private final JournalStore journal;
    private final Map<ProjectId, Known> known = new LinkedHashMap<>(16, .75f, true);

    ReadJudgements(JournalStore journal) {
        this.journal = journal;
    }

    /// How far the labels of a project were looked through.
    private static final class Known {
        private final Judgements judgements = new Judgements();
        private long upTo;
    }

    /// What stood at a label position.
    Uni<List<Judgement>> at(ProjectId project, long position) {
        var of = known(project);
        return read(project, of, position)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(_ -> {
                    synchronized (of) {
                        return of.judgements.at(position);
                    }
                });
    }

    private Known known(ProjectId project) {
        synchronized (known) {
            var of = known.computeIfAbsent(project, _ -> new Known());
            if (known.size() > MOST_PROJECTS) {
                known.remove(known.keySet().iterator().next());
            }
            return of;
        }
    }

    private Uni<Void> read(ProjectId project, Known of, long upTo) {
        long after;
        synchronized (of) {
            after = of.upTo;
        }
        if (after >= upTo) {
            return Uni.createFrom().voidItem();
        }
        long until = Math.min(upTo, after + RANGE);
        return journal.picked(JUDGED, project, after, until).chain(page -> {
            synchronized (of) {
                // Two questions at once read the same labels; the later one has nothing to add.
                page.stream().filter(entry -> entry.position() > of.upTo).forEach(of.judgements::add);
                of.upTo = Math.max(of.upTo, until);
            }
            return read(project, of, upTo);
        });
    }
}
