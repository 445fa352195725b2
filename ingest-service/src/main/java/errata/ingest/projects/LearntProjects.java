package errata.ingest.projects;

import errata.events.ProjectId;
import errata.ingest.StoreAwayException;
import errata.ingest.following.Follower;
import errata.ingest.publishing.NotAcknowledgedException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/// Brings memory, table and topic together: what the topic tells is kept in the table, what only the table has goes
/// into the topic again.
@Singleton
final class LearntProjects implements Follower {
    private static final Logger LOG = Logger.getLogger(LearntProjects.class);
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(2);

    private final KnownProjects known;
    private final ProjectStore store;
    private final ProjectsPublisher publisher;
    private final InstantSource clock;
    private final Map<ProjectId, Project> toKeep = new LinkedHashMap<>();
    private final Map<ProjectId, Project> toPublish = new LinkedHashMap<>();
    private boolean recalled;
    private Instant notBefore = Instant.MIN;

    @Inject
    LearntProjects(KnownProjects known, ProjectStore store, ProjectsPublisher publisher, InstantSource clock) {
        this.known = known;
        this.store = store;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// Learns what the table has.
    @Override
    public boolean recall() {
        try {
            if (!recalled) {
                for (var project : store.all()) {
                    toPublish.put(project.id(), known.learn(project));
                }
                recalled = true;
            }
        } catch (StoreAwayException e) {
            LOG.warnf("the kept projects cannot be read, trying again: %s", e.getMessage());
        }
        return recalled;
    }

    @Override
    public void take(byte[] value, String place) {
        ProjectJson.read(value).ifPresentOrElse(this::take, () -> LOG.warnf("no project at %s", place));
    }

    private void take(Project told) {
        var project = known.learn(told);
        toKeep.put(project.id(), project);
        if (project.clock() == told.clock()) {
            toPublish.remove(project.id());
        } else {
            toPublish.put(project.id(), project); // compaction must not leave the later, other word
        }
    }

    /// Stores and publishes what is due.
    @Override
    public void settle(boolean caughtUp) {
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            if (caughtUp) {
                publishMissing();
                known.completed();
            }
            keepNew();
        } catch (StoreAwayException | NotAcknowledgedException e) {
            LOG.warnf("projects are not settled, trying again: %s", e.getMessage());
            notBefore = clock.instant().plus(BEFORE_TRYING_AGAIN);
        }
    }

    private void publishMissing() throws NotAcknowledgedException {
        for (var missing = toPublish.values().iterator(); missing.hasNext(); missing.remove()) {
            var project = missing.next();
            publisher.publish(project);
            LOG.infof("project published again project=%s", project.id());
        }
    }

    private void keepNew() {
        for (var unkept = toKeep.values().iterator(); unkept.hasNext(); unkept.remove()) {
            store.keep(unkept.next());
        }
    }
}
