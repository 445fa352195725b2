package errata.annotation.importing;

import errata.annotation.otlp.Deflated;
import errata.annotation.otlp.SpanBodies;
import errata.annotation.otlp.SpanBody;
import errata.annotation.understanding.TraceUnderstanding;
import errata.events.ProjectId;
import errata.events.TraceId;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.stream.StreamSupport;

/// The steps of a trace, understood from its spans.
@Singleton
final class PlacesStore {

    private static final String SPANS = Sql.named(PlacesStore.class, "library/spans-of-trace");
    private static final int WHOLE = 24 << 20;

    private final Pool pool;
    private final TraceUnderstanding understanding;

    PlacesStore(Pool pool, TraceUnderstanding understanding) {
        this.pool = pool;
        this.understanding = understanding;
    }

    Uni<Places> of(ProjectId project, TraceId trace) {
        return pool.preparedQuery(SPANS)
                .execute(Tuple.of(project.value(), trace.value()))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PlacesStore::body)
                        .toList())
                .map(bodies ->
                        bodies.isEmpty() ? Places.NONE : Places.of(understanding.of(SpanBodies.raw(bodies, WHOLE))));
    }

    private static SpanBody body(Row row) {
        return SpanBody.stored(Deflated.inflate(row.getBuffer("body").getBytes(), row.getInteger("size")));
    }
}
