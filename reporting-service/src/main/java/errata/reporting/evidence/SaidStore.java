package errata.reporting.evidence;

import errata.events.ProjectId;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads all that was ever said up to a position, also what stands no longer.
@Singleton
public final class SaidStore {
    private static final String LABELS = Sql.named(SaidStore.class, "labels-said");
    private static final String REVIEWS = Sql.named(SaidStore.class, "reviews-said");

    private final Pool pool;

    SaidStore(Pool pool) {
        this.pool = pool;
    }

    public Uni<List<Interval<Label>>> labels(ProjectId project, long upTo) {
        var rows = new EvidenceRows();
        return read(
                LABELS,
                project,
                upTo,
                row -> new Interval<>(StandingStore.label(rows, row), row.getLong("to_position")));
    }

    public Uni<List<Interval<Review>>> reviews(ProjectId project, long upTo) {
        var rows = new EvidenceRows();
        return read(
                REVIEWS,
                project,
                upTo,
                row -> new Interval<>(StandingStore.review(rows, row), row.getLong("to_position")));
    }

    private <T> Uni<List<T>> read(String statement, ProjectId project, long upTo, Function<Row, T> each) {
        return UniHelper.toUni(pool.preparedQuery(statement)
                        .collecting(Collectors.mapping(each, Collectors.toList()))
                        .execute(Tuple.of(project.value(), upTo)))
                .map(SqlResult::value);
    }
}
