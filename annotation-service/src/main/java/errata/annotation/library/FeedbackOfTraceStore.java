package errata.annotation.library;

import errata.events.ProjectId;
import errata.events.TraceId;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.StreamSupport;

/// The feedback of one trace.
@Singleton
final class FeedbackOfTraceStore {
    private static final String FEEDBACK = Sql.named(FeedbackOfTraceStore.class, "library/feedback-of-trace");

    private final Pool pool;

    FeedbackOfTraceStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<FeedbackView>> of(ProjectId project, TraceId trace) {
        return pool.preparedQuery(FEEDBACK)
                .execute(Tuple.of(project.value(), trace.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(FeedbackOfTraceStore::view)
                        .toList());
    }

    private static FeedbackView view(Row row) {
        return new FeedbackView(
                row.getString("id"),
                row.getString("span_id"),
                row.getString("response_id"),
                row.getString("name"),
                row.getDouble("score"),
                row.getString("label"),
                row.getString("comment"),
                row.getString("source"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("via"));
    }
}
