package errata.reporting.timeline;

import errata.events.ProjectId;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/// What a timeline is drawn from.
@Singleton
public final class TimelineStore {
    private static final String POSITIONS = Sql.named(TimelineStore.class, "positions-at");

    private final Pool pool;

    TimelineStore(Pool pool) {
        this.pool = pool;
    }

    /// Where both logs stood, and the highest codebook position any label named by then.
    public record Stood(long labels, long highestStamp, long codebook) {}

    public Uni<List<Stood>> positions(ProjectId project, List<Instant> instants) {
        var times = instants.stream().map(at -> at.atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new);
        return pool.preparedQuery(POSITIONS)
                .execute(Tuple.of(project.value()).addValue(times))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row ->
                                new Stood(row.getLong("labels"), row.getLong("highest_stamp"), row.getLong("codebook")))
                        .toList());
    }
}
