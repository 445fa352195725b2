package errata.annotation.library;

import errata.annotation.otlp.Deflated;
import errata.annotation.otlp.SpanBody;
import errata.events.ProjectId;
import errata.events.TraceId;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.StreamSupport;

/// The spans of one trace as they were received.
@Singleton
final class SpansStore {
    private static final String SPANS = Sql.named(SpansStore.class, "library/spans-of-trace");

    private final Pool pool;

    SpansStore(Pool pool) {
        this.pool = pool;
    }

    /// The earliest first; answered on a worker thread, for what follows is work.
    Uni<List<SpanBody>> spans(ProjectId project, TraceId trace) {
        return pool.preparedQuery(SPANS)
                .execute(Tuple.of(project.value(), trace.value()))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SpansStore::body)
                        .toList());
    }

    private static SpanBody body(Row row) {
        return SpanBody.stored(Deflated.inflate(row.getBuffer("body").getBytes(), row.getInteger("size")));
    }
}
