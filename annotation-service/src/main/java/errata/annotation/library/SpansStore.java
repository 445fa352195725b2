package errata.annotation.library;

import static java.util.Comparator.comparing;

import errata.annotation.otlp.Packed;
import errata.annotation.otlp.SpanBody;
import errata.events.ProjectId;
import errata.events.TraceId;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;

/// The spans of one trace as they were received.
@Singleton
public final class SpansStore {
    private static final String SPANS = Sql.named(SpansStore.class, "library/pieces-of-trace");

    private static final int MOST = 20_000;

    private final Pool pool;

    SpansStore(Pool pool) {
        this.pool = pool;
    }

    /// The earliest first; answered on a worker thread, for what follows is work.
    public Uni<List<SpanBody>> spans(ProjectId project, TraceId trace) {
        return pool.preparedQuery(SPANS)
                .execute(Tuple.of(project.value(), trace.value()))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(SpansStore::latest);
    }

    /// Of a span that came more than once the latest.
    private static List<SpanBody> latest(RowSet<Row> rows) {
        var latest = new HashMap<String, SpanBody>();
        for (var row : rows) {
            var packed = new Packed(
                    row.getInteger("form"),
                    row.getInteger("size"),
                    row.getBuffer("body").getBytes());
            SpanBody.stored(packed).forEach(body -> latest.put(body.spanId(), body));
        }
        return latest.values().stream()
                .sorted(comparing(SpanBody::startedAtNanos, Long::compareUnsigned)
                        .thenComparing(SpanBody::spanId))
                .limit(MOST)
                .toList();
    }
}
