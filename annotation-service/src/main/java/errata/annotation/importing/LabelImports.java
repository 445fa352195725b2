package errata.annotation.importing;

import errata.annotation.Refusal;
import errata.annotation.codebook.CodebookCopy;
import errata.annotation.importing.ImportView.Refused;
import errata.annotation.opening.OpenProjects;
import errata.events.ProjectId;
import errata.events.edge.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// What can be asked of imports.
@Singleton
final class LabelImports {

    private static final int MOST_LISTED = 1000;
    private static final int PAGE = 500;

    private final OpenProjects projects;
    private final Uploading uploading;
    private final ImportStore imports;
    private final RowStore rows;
    private final NamesStore names;
    private final RunImports running;
    private final CodebookCopy codebook;

    LabelImports(
            OpenProjects projects,
            Uploading uploading,
            ImportStore imports,
            RowStore rows,
            NamesStore names,
            RunImports running,
            CodebookCopy codebook) {
        this.projects = projects;
        this.uploading = uploading;
        this.imports = imports;
        this.rows = rows;
        this.names = names;
        this.running = running;
        this.codebook = codebook;
    }

    /// Blocks until the table is here.
    ImportView upload(ProjectId project, String name, RunImports.Caller caller, InputStream body) {
        projects.clockOrProblem(project).await().atMost(Duration.ofSeconds(10));
        var place = new Place(project, UUID.randomUUID());
        uploading.take(place, name, caller, body);
        return view(place).await().atMost(Duration.ofSeconds(30));
    }

    Uni<List<ImportView>> list(ProjectId project) {
        return projects.clockOrProblem(project)
                .chain(() -> codebook.now(project))
                .chain(book -> imports.jobs(project).map(jobs -> jobs.stream()
                        .map(job -> ImportView.of(job, new CategoryNames(book), null, List.of()))
                        .toList()));
    }

    Uni<ImportView> view(Place place) {
        return job(place).chain(job -> job.state().equals("preview") ? preview(job) : whole(job));
    }

    Uni<ImportView> start(Place place, StartBody sent) {
        return job(place).chain(job -> codebook.fresh(place.project()).chain(book -> {
            var settings = job.settings() != null
                    ? job.settings()
                    : sent.over(Guess.of(job.survey(), new CategoryNames(book)));
            settings.question(ImportView.names(job.survey()), Guess.machineMade(job.survey()))
                    .ifPresent(question -> {
                        throw Problem.of(question.code(), question.sentence()).exception();
                    });
            return imports.start(job, settings, Instant.now().truncatedTo(ChronoUnit.MICROS))
                    .chain(started -> {
                        if (started.isPresent()) {
                            running.start(place);
                        } else if (job.state().equals("done")) {
                            throw Problem.of(
                                            Refusal.IMPORT_OVER,
                                            "It is done: upload the table again to import it again.")
                                    .exception();
                        }
                        return view(place);
                    });
        }));
    }

    Uni<ImportView> stop(Place place) {
        return job(place)
                .chain(() -> imports.end(place, "stopped", null, Instant.now().truncatedTo(ChronoUnit.MICROS)))
                .chain(() -> view(place));
    }

    Uni<Void> delete(Place place) {
        return job(place)
                .chain(() -> imports.delete(place.project(), place.id()))
                .invoke(gone -> {
                    if (!gone) {
                        throw Problem.of(Refusal.IMPORT_RUNNING, "Stop it first.")
                                .exception();
                    }
                })
                .replaceWithVoid();
    }

    /// Lines of CSV: where, why, and the row itself, to be mended and imported again.
    Multi<String> refusals(Place place) {
        return job(place).onItem().transformToMulti(job -> {
            var columns = job.survey().columns().stream().map(Survey.Seen::name).toList();
            var body = Multi.createBy()
                    .repeating()
                    .uni(AtomicInteger::new, after -> rows.refused(place.id(), after.get(), PAGE)
                            .invoke(page ->
                                    page.forEach(kept -> after.set(kept.row().ordinal()))))
                    .whilst(page -> page.size() == PAGE)
                    .onItem()
                    .transformToIterable(page -> page)
                    .map(kept -> RefusalCsv.line(columns, kept));
            return Multi.createBy().concatenating().streams(Multi.createFrom().item(RefusalCsv.header(columns)), body);
        });
    }

    private Uni<ImportView> preview(Job job) {
        return codebook.fresh(job.project()).chain(book -> {
            var known = new CategoryNames(book);
            var column = Guess.of(job.survey(), known).trace();
            return column == null
                    ? Uni.createFrom().item(ImportView.of(job, known, null, List.of()))
                    : names.matching(job.project(), job.id(), column)
                            .map(matching -> ImportView.of(job, known, matching, List.of()));
        });
    }

    private Uni<ImportView> whole(Job job) {
        return codebook.now(job.project()).chain(book -> rows.refused(job.id(), 0, MOST_LISTED)
                .map(refused -> ImportView.of(job, new CategoryNames(book), null, listed(refused))));
    }

    private static List<Refused> listed(List<RowStore.Kept> refused) {
        return refused.stream()
                .map(kept -> new Refused(kept.row().line(), String.valueOf(kept.reason())))
                .toList();
    }

    private Uni<Job> job(Place place) {
        return imports.job(place.project(), place.id())
                .map(found -> found.orElseThrow(
                        () -> Problem.of(Refusal.IMPORT_UNKNOWN, "This project has no such import, or it was deleted.")
                                .exception()));
    }
}
