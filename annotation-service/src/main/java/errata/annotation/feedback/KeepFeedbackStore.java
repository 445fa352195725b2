package errata.annotation.feedback;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/// Keeps a batch of feedback and marks the traces it is about, all or nothing.
@Singleton
final class KeepFeedbackStore {
    private static final Logger LOG = Logger.getLogger(KeepFeedbackStore.class);

    private final Pool pool;
    private final MeetingStore meeting;
    private final FeedbackStore store;
    private final MarkedTracesStore traces;

    KeepFeedbackStore(Pool pool, MeetingStore meeting, FeedbackStore store, MarkedTracesStore traces) {
        this.pool = pool;
        this.meeting = meeting;
        this.store = store;
        this.traces = traces;
    }

    Uni<Void> keep(List<Feedback> told) {
        var projects = told.stream().map(Feedback::project).toList();
        return pool.withTransaction(connection -> meeting.feedbackComes(connection, projects)
                        .chain(() -> store.keep(connection, told))
                        .chain(changed -> traces.mark(connection, changed)))
                .invoke(() -> LOG.debugf("feedback kept records=%d", told.size()));
    }
}
