package errata.reporting.journal;

import errata.events.AnnotationEvent;
import errata.events.ProjectId;
import errata.reporting.Entry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What some annotation events teach, read off the journal as far as it is asked about and kept in memory for the
/// projects asked about last: nothing has to be rebuilt. The first question after a start reads the log once, in parts;
/// the next ones read only what came since. A part that fails is read again by the next question.
///
/// @param <L> what is learnt of one project; only one thread at a time touches it
public final class Learning<L> {
    private static final long RANGE = 100_000;
    private static final int PAGE = 5_000;
    private static final int MOST_PROJECTS = 16;

    private final JournalStore journal;
    private final String statement;
    private final Supplier<L> nothing;
    private final BiConsumer<L, Entry<AnnotationEvent>> add;
    private final Map<ProjectId, Known<L>> known = new LinkedHashMap<>(16, .75f, true);

    /// @param statement picks events after a position ($2) and up to another ($3), at most $4, oldest first
    public Learning(
            JournalStore journal, String statement, Supplier<L> nothing, BiConsumer<L, Entry<AnnotationEvent>> add) {
        this.journal = journal;
        this.statement = JournalStore.statement(statement);
        this.nothing = nothing;
        this.add = add;
    }

    /// How far the log of a project was read.
    private static final class Known<L> {
        private final L learnt;
        private long upTo;

        private Known(L learnt) {
            this.learnt = learnt;
        }
    }

    /// What is told of a project once its log is read up to a position; more of it may be known already.
    public <A> Uni<A> at(ProjectId project, long position, Function<L, A> told) {
        var of = known(project);
        return read(project, of, position)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(_ -> {
                    synchronized (of) {
                        return told.apply(of.learnt);
                    }
                });
    }

    private Known<L> known(ProjectId project) {
        synchronized (known) {
            var of = known.computeIfAbsent(project, _ -> new Known<>(nothing.get()));
            if (known.size() > MOST_PROJECTS) {
                known.remove(known.keySet().iterator().next());
            }
            return of;
        }
    }

    private Uni<Void> read(ProjectId project, Known<L> of, long upTo) {
        long after;
        synchronized (of) {
            after = of.upTo;
        }
        if (after >= upTo) {
            return Uni.createFrom().voidItem();
        }
        long until = Math.min(upTo, after + RANGE);
        return journal.picked(statement, project, after, until, PAGE).chain(page -> {
            long reached = page.size() < PAGE ? until : page.getLast().position();
            synchronized (of) {
                // Two questions at once read the same events; the later one has nothing to add.
                page.stream()
                        .filter(entry -> entry.position() > of.upTo)
                        .forEach(entry -> add.accept(of.learnt, entry));
                of.upTo = Math.max(of.upTo, reached);
            }
            return read(project, of, upTo);
        });
    }
}
