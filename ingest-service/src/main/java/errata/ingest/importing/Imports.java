package errata.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.ProblemCode;
import errata.ingest.IngestProblem;
import errata.ingest.StoreAwayException;
import errata.ingest.importing.file.FileLimits;
import errata.ingest.importing.file.FileTooLargeException;
import errata.ingest.importing.file.UnreadableFileException;
import errata.ingest.redacting.RedactRecord;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes files in: to be looked at first, to be imported while the sender waits, or in the background.
@Singleton
final class Imports {
    private final JobStore jobs;
    private final RunningStore running;
    private final UnfinishedImports unfinished;
    private final ImportFolder folder;
    private final Runner runner;
    private final RedactRecord redactor;
    private final InstantSource clock;
    private final FileLimits limits;
    private final int largestRecord;
    private final int waiting;

    @Inject
    Imports(
            JobStore jobs,
            RunningStore running,
            UnfinishedImports unfinished,
            ImportFolder folder,
            Runner runner,
            RedactRecord redactor,
            InstantSource clock,
            ImportingSettings settings) {
        this.jobs = jobs;
        this.running = running;
        this.unfinished = unfinished;
        this.folder = folder;
        this.runner = runner;
        this.redactor = redactor;
        this.clock = clock;
        this.limits =
                new FileLimits(settings.largestFile().asLongValue(), settings.mostFiles(), settings.largestRatio());
        this.largestRecord = Math.toIntExact(settings.largestRecord().asLongValue());
        this.waiting = settings.waiting();
    }

    /// What the sender wants to hear.
    enum Wish {
        PREVIEW,
        RESULT,
        NOTHING
    }

    /// What became of an upload.
    sealed interface Outcome {
        record Taken(ImportJob job) implements Outcome {}

        record Refused(ProblemCode problem, String detail) implements Outcome {}
    }

    Outcome take(ProjectId project, String name, Format format, Wish wish, InputStream body) {
        boolean runs = wish == Wish.RESULT;
        try {
            if (jobs.waiting() >= waiting) {
                return busy("Start, stop or delete some of those that wait");
            }
            if (runs && !unfinished.places().tryAcquire()) {
                return busy("Try again when one of them is done");
            }
        } catch (StoreAwayException e) {
            return away();
        }
        try {
            return take(new Asked(UUID.randomUUID(), project, name, format, wish), body);
        } finally {
            if (runs) {
                unfinished.places().release();
            }
        }
    }

    private record Asked(UUID id, ProjectId project, String name, Format format, Wish wish) {}

    private Outcome take(Asked asked, InputStream body) {
        var files = folder.of(asked.id());
        try {
            var entries = files.take(body, asked.name(), limits);
            var plans = Plans.of(entries, asked.format(), largestRecord);
            var job = job(asked, plans);
            jobs.add(job, asked.wish() == Wish.RESULT ? running.holder() : null, RunningStore.HELD_SECONDS);
            if (asked.wish() == Wish.RESULT) {
                return run(job);
            }
            unfinished.look();
            return new Outcome.Taken(job);
        } catch (FileTooLargeException e) {
            files.removeAll();
            return new Outcome.Refused(IngestProblem.FILE_TOO_LARGE, String.valueOf(e.getMessage()));
        } catch (UnreadableFileException e) {
            files.removeAll();
            return new Outcome.Refused(IngestProblem.FILE_UNREADABLE, String.valueOf(e.getMessage()));
        } catch (StoreAwayException e) {
            return away();
        } catch (IOException e) {
            files.removeAll();
            return new Outcome.Refused(IngestProblem.FILE_UNREADABLE, "It ends too early, or is packed in another way");
        }
    }

    private ImportJob job(Asked asked, Plans plans) {
        boolean preview = asked.wish() == Wish.PREVIEW;
        var times = new ImportJob.Times(clock.instant(), null, null);
        return new ImportJob(
                asked.id(),
                asked.project(),
                asked.name(),
                asked.format(),
                preview ? ImportJob.State.PREVIEW : ImportJob.State.RUNNING,
                null,
                preview ? Preview.of(plans, text -> redactor.redact(asked.project(), text)) : null,
                none(),
                null,
                new ImportJob.Extent(0, plans.bytes(), 0, 0),
                null,
                times);
    }

    private static ObjectNode none() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("read", 0)
                .put("taken", 0)
                .put("refused", 0)
                .put("leftOut", 0)
                .put("spans", 0);
    }

    private Outcome run(ImportJob job) {
        var end = runner.run(job);
        if (end == Runner.End.LATER) {
            running.end(
                    job.id(),
                    ImportJob.State.FAILED,
                    job.format(),
                    "Kafka did not acknowledge in time: start it again",
                    new RunningStore.Said(null, null));
            var detail = "Import the file again, or start the import " + job.id() + ": nothing is doubled";
            return new Outcome.Refused(IngestProblem.KAFKA_UNAVAILABLE, detail);
        }
        var ended = jobs.find(job.project(), job.id()).orElse(job);
        return end == Runner.End.FAILED
                ? new Outcome.Refused(IngestProblem.FILE_UNREADABLE, String.valueOf(ended.problem()))
                : new Outcome.Taken(ended);
    }

    /// Whether the import goes on, or why not.
    @Nullable
    String start(ImportJob job, Format format, @Nullable JsonNode mapping) {
        if (!folder.of(job.id()).isHere()) {
            return "Its file is no longer here: upload it again";
        }
        if (!jobs.start(job, format, mapping)) {
            return "It is " + job.state().word() + ": there is nothing to start";
        }
        unfinished.look();
        return null;
    }

    boolean stop(ImportJob job) {
        return jobs.stop(job);
    }

    void delete(ImportJob job) {
        jobs.delete(job);
        folder.of(job.id()).removeAll();
    }

    private static Outcome busy(String what) {
        return new Outcome.Refused(IngestProblem.IMPORTS_BUSY, what);
    }

    private static Outcome away() {
        return new Outcome.Refused(EdgeProblem.UNAVAILABLE, "Import the file again: nothing is doubled");
    }
}
