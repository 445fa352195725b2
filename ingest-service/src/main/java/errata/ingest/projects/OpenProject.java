package errata.ingest.projects;

import errata.events.Clock;
import errata.events.ProjectId;
import errata.ingest.publishing.NotAcknowledgedException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/// Opens a project: its record goes into the topic, and it is open when it has come back from there. So two instances
/// that open the same project at once agree on whose it is.
@Singleton
public final class OpenProject {
    private static final Logger LOG = Logger.getLogger(OpenProject.class);
    private static final Duration ROUND_TRIP = Duration.ofSeconds(5);

    private final KnownProjects known;
    private final ProjectsPublisher publisher;
    private final InstantSource clock;
    private final ConcurrentHashMap<ProjectId, Object> opening = new ConcurrentHashMap<>();

    @Inject
    OpenProject(KnownProjects known, ProjectsPublisher publisher, InstantSource clock) {
        this.known = known;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// The open project of that id; its name and clock are those of whoever was first.
    public Project open(ProjectId id, String name, Clock kind) throws NotAcknowledgedException {
        var there = known.find(id);
        if (there.isPresent()) {
            return there.get();
        }
        if (!known.isComplete()) {
            throw new NotAcknowledgedException("The projects are still being read");
        }
        var turn = opening.computeIfAbsent(id, _ -> new Object());
        try {
            synchronized (turn) { // many requests may bring the same new name at once
                return known.find(id).isPresent() ? known.find(id).get() : first(id, name, kind);
            }
        } finally {
            opening.remove(id);
        }
    }

    private Project first(ProjectId id, String name, Clock kind) throws NotAcknowledgedException {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        publisher.publish(new Project(id, shortened(name), kind, now));
        try {
            var project = known.known(id).get(ROUND_TRIP.toMillis(), TimeUnit.MILLISECONDS);
            LOG.infof("project opened project=%s clock=%s", id, ProjectJson.word(project.clock()));
            return project;
        } catch (TimeoutException | ExecutionException e) {
            throw new NotAcknowledgedException("The project did not come back from its topic");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAcknowledgedException("Interrupted");
        }
    }

    private static String shortened(String name) {
        return name.length() <= Project.LONGEST_NAME ? name : name.substring(0, Project.LONGEST_NAME);
    }
}
