package errata.reporting.projection;

import errata.events.AnnotationEvent;
import errata.events.ProjectId;
import errata.reporting.lineage.Lineage;
import errata.reporting.machine.Machine;
import errata.reporting.patterns.FoldEvents;
import errata.reporting.projection.EventsStore.Stored;
import errata.reporting.projection.ProjectionStore.Standing;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/// A generation of a project's projection that is not live yet.
final class Building {
    private static final int PAGE_BYTES = 4 << 20;
    private static final int STATES_IN_MEMORY = 300_000;

    private final DataSource database;
    private final Projects projects;
    private final ProjectId id;
    private final Standing live;
    private final Path folder;
    private final int generation;
    private final Machine machine = new Machine();
    private long folded;
    private int counted;

    /// @param live what it is to take over from
    /// @param folder for temporary files
    Building(DataSource database, Projects projects, ProjectId id, Standing live, Path folder) {
        this.database = database;
        this.projects = projects;
        this.id = id;
        this.live = live;
        this.folder = folder;
        this.generation = live.generation() + 1;
    }

    /// Folds the whole journal, also what the live one could not fold.
    void read(LongConsumer progress) {
        sweep(live.generation());
        try (var states = new RecentStates(machine.vocabulary(), STATES_IN_MEMORY, folder)) {
            fold(states, progress);
            within(store -> {
                store.states().copy(generation, states);
                return true;
            });
        }
        within(store -> {
            store.states().measure();
            return true;
        });
    }

    private void fold(RecentStates states, LongConsumer progress) {
        var writing = new Writing(machine, states, states);
        var fold = fold(writing);
        // PostgreSQL, decoding and folding take about as long each, and none of them waits for another.
        ReadAhead.Source<Stored> journal = this::journal;
        ReadAhead.of(journal.map(stored -> stored.as(AnnotationEvent.class)), run -> {
            states.meet(FoldJournal.met(run));
            run.forEach(fold::apply);
            folded = run.getLast().position();
            if (writing.size() >= PAGE_BYTES) {
                page(writing);
                progress.accept(folded);
            }
        });
        counted = fold.counted();
        page(writing);
    }

    private void journal(Consumer<Stored> each) {
        within(store -> {
            store.events().all(live.codebook(), each);
            return true;
        });
    }

    private <T> T within(ProjectionStore.Work<T> work) {
        return ProjectionStore.within(database, id, work);
    }

    private FoldEvents fold(Writing writing) {
        return projects.within(id, (project, store) -> {
            Projects.catchUpCodebook(project, store, store.standing());
            // A look of its own: the project's grows meanwhile.
            var codebook = Lineage.of(project.codebooks.log(project.codebooks.position()));
            return new FoldEvents(machine.vocabulary(), codebook, writing, counted);
        });
    }

    private void page(Writing writing) {
        var written = writing.page();
        within(store -> {
            store.add(generation, folded, written);
            return true;
        });
    }

    /// What the live one says, to be compared with in the end.
    Comparing ofLive() {
        return projects.within(id, (project, store) -> {
            Projects.catchUp(project, store, store.standing());
            return Comparing.of(project);
        });
    }

    /// At how many of the cuts this one says something else than the live one did.
    int different(Comparing ofLive) {
        return projects.within(id, (project, store) -> ofLive.different(machine, project.codebooks));
    }

    /// Folds what came since, and answers from now on.
    void takeOver() {
        projects.within(id, (project, store) -> {
            var standing = store.lock();
            Projects.catchUpCodebook(project, store, standing);
            var rest = store.events().toFold(folded, project.codebooks.position(), Integer.MAX_VALUE);
            var own = new Standing(generation, folded, counted, false, standing.codebook());
            if (!rest.isEmpty()) {
                own = FoldJournal.write(machine, project.codebooks, store, own, rest);
            }
            store.move(own);
            machine.vocabulary().forget();
            project.become(machine, generation, own.folded());
            return true;
        });
        sweep(generation);
    }

    @Override
    public String toString() {
        return "events=" + folded + " " + machine;
    }

    /// Sweeps away every other generation.
    private void sweep(int except) {
        within(store -> {
            store.keepOnly(except);
            return true;
        });
    }
}
