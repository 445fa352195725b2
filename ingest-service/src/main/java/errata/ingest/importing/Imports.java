package errata.ingest.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.events.Clock;
import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.ProblemCode;
import errata.ingest.IngestProblem;
import errata.ingest.StoreAwayException;
import errata.ingest.projects.OpenProject;
import errata.ingest.publishing.AcknowledgedPublisher;
import errata.ingest.publishing.NotAcknowledgedException;
import errata.ingest.publishing.SpansPublisher;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Runs imports, a few at a time.
@Singleton
final class Imports {
    private static final Logger LOG = Logger.getLogger(Imports.class);

    private final OpenProject projects;
    private final SpansPublisher spans;
    private final AcknowledgedPublisher publisher;
    private final Dating.FirstImports firstImports;
    private final long largestFile;
    private final int largestRecord;
    private final @Nullable Path folder;
    private final Semaphore running;

    @Inject
    Imports(
            OpenProject projects,
            SpansPublisher spans,
            AcknowledgedPublisher publisher,
            ImportStore store,
            InstantSource clock,
            ImportingSettings settings) {
        this.projects = projects;
        this.spans = spans;
        this.publisher = publisher;
        this.firstImports = (project, source, first) ->
                store.datedFrom(project, source, first, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        this.largestFile = settings.largestFile().asLongValue();
        this.largestRecord = Math.toIntExact(settings.largestRecord().asLongValue());
        this.folder = settings.folder().map(Path::of).orElse(null);
        this.running = new Semaphore(settings.atOnce());
    }

    sealed interface Outcome {
        record Done(ObjectNode answer) implements Outcome {}

        record Refused(ProblemCode problem, String detail) implements Outcome {}
    }

    Outcome run(ProjectId project, String source, Format format, InputStream body) {
        if (!running.tryAcquire()) {
            return new Outcome.Refused(IngestProblem.IMPORTS_BUSY, "Try again when one of them is done");
        }
        try (var file = Spool.of(body, largestFile, folder)) {
            var layout = Layout.of(file, largestRecord);
            if (layout.isEmpty()) {
                return new Outcome.Refused(IngestProblem.FILE_UNREADABLE, "It is not JSON");
            }
            projects.open(project, project.value(), Clock.WALL);
            var window = new Window(spans, publisher);
            var around = new ImportFile.Surroundings(window, firstImports, largestRecord);
            return done(project, new ImportFile(project, source, format, file, layout.get(), around).run());
        } catch (Spool.TooLargeException e) {
            return new Outcome.Refused(IngestProblem.FILE_TOO_LARGE, "At most %d bytes".formatted(largestFile));
        } catch (NotAcknowledgedException e) {
            return again(IngestProblem.KAFKA_UNAVAILABLE, project, e);
        } catch (StoreAwayException e) {
            return again(EdgeProblem.UNAVAILABLE, project, e);
        } catch (IOException e) {
            return new Outcome.Refused(IngestProblem.FILE_UNREADABLE, "It ends too early, or is packed in another way");
        } finally {
            running.release();
        }
    }

    private static Outcome done(ProjectId project, ObjectNode answer) {
        LOG.infof(
                "import done project=%s read=%d taken=%d refused=%d",
                project,
                answer.path("read").asInt(),
                answer.path("taken").asInt(),
                answer.path("refused").asInt());
        return new Outcome.Done(answer);
    }

    private static Outcome again(ProblemCode problem, ProjectId project, Exception cause) {
        LOG.warnf("import broken off project=%s: %s", project, cause.getMessage());
        return new Outcome.Refused(problem, "Import the file again: what has arrived already is not doubled");
    }
}
