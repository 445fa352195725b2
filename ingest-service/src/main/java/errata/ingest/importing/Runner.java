package errata.ingest.importing;

import errata.events.Clock;
import errata.ingest.StoreAwayException;
import errata.ingest.importing.chat.Dating;
import errata.ingest.importing.file.FileTooLargeException;
import errata.ingest.importing.file.UnreadableFileException;
import errata.ingest.projects.OpenProject;
import errata.ingest.publishing.AcknowledgedPublisher;
import errata.ingest.publishing.NotAcknowledgedException;
import errata.ingest.publishing.SpansPublisher;
import errata.ingest.redacting.RedactRecord;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/// Runs an import that this instance holds, to its end.
@Singleton
final class Runner {
    private static final Logger LOG = Logger.getLogger(Runner.class);

    private static final int MOST_ATTEMPTS = 5;

    private final OpenProject projects;
    private final SpansPublisher spans;
    private final AcknowledgedPublisher publisher;
    private final RedactRecord redactor;
    private final RunningStore store;
    private final ImportFolder folder;
    private final ImportingSettings settings;
    private final InstantSource clock;
    private final Dating.FirstImports firstImports;

    @Inject
    Runner(
            OpenProject projects,
            SpansPublisher spans,
            AcknowledgedPublisher publisher,
            RedactRecord redactor,
            RunningStore store,
            ImportStore dates,
            ImportFolder folder,
            ImportingSettings settings,
            InstantSource clock) {
        this.projects = projects;
        this.spans = spans;
        this.publisher = publisher;
        this.redactor = redactor;
        this.store = store;
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
        this.firstImports = (project, source, first) ->
                dates.datedFrom(project, source, first, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /// How a run ended.
    enum End {
        DONE,
        FAILED,
        STOPPED,
        /// Kafka is away: it can go on from its checkpoint.
        LATER
    }

    End run(ImportJob job) {
        if (job.extent().attempts() > MOST_ATTEMPTS) {
            return failed(job, "It broke off %d times at the same place".formatted(MOST_ATTEMPTS));
        }
        try {
            projects.open(job.project(), job.project().value(), Clock.WALL);
            read(job);
            folder.of(job.id()).removeEntries();
            return End.DONE;
        } catch (NotAcknowledgedException e) {
            LOG.warnf("import waits import=%s project=%s: %s", job.id(), job.project(), e.getMessage());
            return End.LATER;
        } catch (RunImport.StoppedException e) {
            LOG.infof("import stopped import=%s project=%s", job.id(), job.project());
            return End.STOPPED;
        } catch (UnreadableFileException | FileTooLargeException e) {
            return failed(job, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            LOG.warnf("import broken off import=%s project=%s: %s", job.id(), job.project(), e.getMessage());
            return failed(job, "The file cannot be read to its end: upload it again");
        } catch (StoreAwayException e) {
            throw e; // it is taken up again when the database is back
        } catch (RuntimeException e) {
            LOG.errorf(e, "import broken off import=%s project=%s", job.id(), job.project());
            return failed(job, "Something went wrong on our side: the log of ingest-service says what");
        }
    }

    private void read(ImportJob job) throws IOException, NotAcknowledgedException, RunImport.StoppedException {
        int largest = Math.toIntExact(settings.largestRecord().asLongValue());
        var files = folder.of(job.id());
        var plans = Plans.of(files.entries(), job.format(), largest);
        var window = new Window(spans, publisher, redactor, clock);
        boolean manyFiles = plans.plans().size() + plans.skipped().size() > 1;
        var dating = new Dating(job.project(), job.name(), firstImports);
        try (var refusals = RefusalFile.at(files.refusals())) {
            var tally = new ImportTally(refusals, settings.mostRecords());
            var progress = new Checkpoints(job.id(), manyFiles, window, refusals, store, settings.checkpoints());
            var readers = new Readers(plans.plans(), job.said(), dating, largest);
            var way = new RunImport.Way(window, tally, progress, job.extent().checkpoint(), largest);
            new RunImport(job.project(), plans, readers, way).run();
            refusals.flush();
            var said = new RunningStore.Said(tally.counts(), tally.lists(manyFiles));
            store.end(job.id(), ImportJob.State.DONE, plans.format(), null, said);
            LOG.infof(
                    "import done import=%s project=%s format=%s %s",
                    job.id(), job.project(), plans.format().word(), tally.counts());
        }
    }

    private End failed(ImportJob job, String problem) {
        LOG.infof("import failed import=%s project=%s: %s", job.id(), job.project(), problem);
        store.end(job.id(), ImportJob.State.FAILED, job.format(), problem, new RunningStore.Said(null, null));
        return End.FAILED;
    }
}
