package errata.reporting.firstfailure;

import errata.events.ProjectId;
import errata.events.TraceId;
import errata.reporting.journal.JournalStore;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/// The markings of the projects that were asked about last, read off the journal as far as it goes. Nothing is kept
/// but in memory, so that nothing has to be rebuilt: the first question after a start reads the notes once.
@Singleton
final class FirstFailures {
    private static final String NOTES = JournalStore.statement("notes-after");
    private static final int PAGE = 5_000;
    private static final int MOST_PROJECTS = 16;

    private final JournalStore journal;
    private final Map<ProjectId, Known> known = new LinkedHashMap<>(16, .75f, true);

    FirstFailures(JournalStore journal) {
        this.journal = journal;
    }

    /// How far the notes of a project were read.
    private static final class Known {
        private final Markings markings = new Markings();
        private long upTo;
    }

    /// What stood at a label position.
    Uni<Map<TraceId, FirstFailure>> at(ProjectId project, long position) {
        var of = known(project);
        return read(project, of, position)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(_ -> {
                    synchronized (of) {
                        return of.markings.at(position);
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
        return after >= upTo
                ? Uni.createFrom().voidItem()
                : journal.picked(NOTES, project, after, upTo, PAGE).chain(page -> {
                    long reached = page.size() < PAGE ? upTo : page.getLast().position();
                    synchronized (of) {
                        // Two questions at once read the same notes; the later one has nothing to add.
                        page.stream()
                                .filter(entry -> entry.position() > of.upTo)
                                .forEach(of.markings::add);
                        of.upTo = Math.max(of.upTo, reached);
                    }
                    return read(project, of, upTo);
                });
    }
}
