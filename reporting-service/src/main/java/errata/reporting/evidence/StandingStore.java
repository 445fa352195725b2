package errata.reporting.evidence;

import errata.events.ProjectId;
import errata.events.TraceId;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads what stood at any position up to the cursor. Later events change none of it.
@Singleton
public final class StandingStore {
    private static final String LABELS_AT = sql("labels-at");
    private static final String REVIEWS_AT = sql("reviews-at");
    private static final String REVIEWED_AT = sql("reviewed-at");
    private static final String SAMPLES_AT = sql("samples-at");
    private static final String FIRST_DECIDED = sql("first-decided");

    private final Pool pool;

    StandingStore(Pool pool) {
        this.pool = pool;
    }

    /// Labels and reviews as they stood at one annotation position, cohort and samples at another.
    public Uni<Evidence> at(ProjectId project, long cohort, long labels) {
        var rows = new EvidenceRows();
        return Uni.combine()
                .all()
                .unis(
                        read(LABELS_AT, project, labels, row -> label(rows, row)),
                        read(REVIEWS_AT, project, labels, row -> review(rows, row)),
                        read(REVIEWED_AT, project, cohort, row -> rows.trace(row.getUUID(0))),
                        read(SAMPLES_AT, project, cohort, row -> sample(rows, row)))
                .asTuple()
                .map(all -> new Evidence(all.getItem1(), all.getItem2(), Set.copyOf(all.getItem3()), all.getItem4()));
    }

    /// The position at which each trace was first decided, up to an annotation position: the order of reading.
    public Uni<Map<TraceId, Long>> firstDecided(ProjectId project, long upTo) {
        return UniHelper.toUni(pool.preparedQuery(FIRST_DECIDED)
                        .collecting(Collectors.toMap((Row row) -> Uuids.trace(row.getUUID(0)), row -> row.getLong(1)))
                        .execute(Tuple.of(project.value(), upTo)))
                .map(SqlResult::value);
    }

    /// Row by row as they come, without a set of all rows beside the list.
    private <T> Uni<List<T>> read(String statement, ProjectId project, long position, Function<Row, T> each) {
        return UniHelper.toUni(pool.preparedQuery(statement)
                        .collecting(Collectors.mapping(each, Collectors.toList()))
                        .execute(Tuple.of(project.value(), position)))
                .map(SqlResult::value);
    }

    static Label label(EvidenceRows rows, Row row) {
        return rows.label(
                row.getUUID(0),
                row.getUUID(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getLong(6),
                row.getLong(7));
    }

    static Review review(EvidenceRows rows, Row row) {
        return rows.review(
                row.getUUID(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getLong(5),
                row.getOffsetDateTime(6),
                row.getLong(7));
    }

    private static Sample sample(EvidenceRows rows, Row row) {
        return rows.sample(
                row.getUUID(0),
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getDouble(4),
                row.getArrayOfUUIDs(5));
    }

    private static String sql(String name) {
        return Sql.named(StandingStore.class, name);
    }
}
