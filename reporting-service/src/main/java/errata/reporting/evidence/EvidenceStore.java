package errata.reporting.evidence;

import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.TraceRelabelled;
import errata.events.CategoryId;
import errata.events.ProjectId;
import errata.events.TraceId;
import errata.events.sql.Sql;
import errata.reporting.Entry;
import errata.reporting.evidence.Changes.Draw;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/// The intervals in PostgreSQL. Written in the transaction that takes the events; read at any annotation position.
@Singleton
public final class EvidenceStore {
    private static final String STANDING_PRIMARIES = sql("standing-primaries");
    private static final String END_LABELS = sql("end-labels");
    private static final String BEGIN_LABELS = sql("begin-labels");
    private static final String END_REVIEWS = sql("end-reviews");
    private static final String BEGIN_REVIEWS = sql("begin-reviews");
    private static final String ADD_SAMPLE = sql("add-sample");
    private static final String ADD_DRAWN = sql("add-drawn");
    private static final String LABELS_AT = sql("labels-at");
    private static final String REVIEWS_AT = sql("reviews-at");
    private static final String REVIEWED_AT = sql("reviewed-at");
    private static final String SAMPLES_AT = sql("samples-at");
    private static final List<String> FORGET =
            List.of(sql("forget-labels"), sql("forget-reviews"), sql("forget-samples"));

    private final Pool pool;

    EvidenceStore(Pool pool) {
        this.pool = pool;
    }

    /// Applies a run of events that follows all applied before. Over the caller's connection, in its transaction.
    public Uni<Void> apply(SqlClient client, ProjectId project, List<Entry<AnnotationEvent>> run) {
        return standingPrimaries(client, project, run).chain(primaries -> {
            var fold = new EvidenceFold(primaries);
            run.forEach(fold::apply);
            return write(client, project, fold.changes());
        });
    }

    /// Forgets all intervals of a project, so that it can be folded again.
    public Uni<Void> forget(SqlClient client, ProjectId project) {
        return Multi.createFrom()
                .iterable(FORGET)
                .onItem()
                .transformToUniAndConcatenate(
                        statement -> client.preparedQuery(statement).execute(Tuple.of(project.value())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /// What stood: labels and reviews at one annotation position, cohort and samples at another.
    public Uni<Evidence> at(ProjectId project, long cohort, long labels) {
        var rows = new EvidenceRows();
        return Uni.combine()
                .all()
                .unis(
                        read(LABELS_AT, project, labels, row -> label(rows, row)),
                        read(REVIEWS_AT, project, labels, row -> review(rows, row)),
                        read(REVIEWED_AT, project, cohort, row -> rows.trace(row.getUUID("trace"))),
                        read(SAMPLES_AT, project, cohort, row -> sample(rows, row)))
                .asTuple()
                .map(all -> new Evidence(all.getItem1(), all.getItem2(), Set.copyOf(all.getItem3()), all.getItem4()));
    }

    private Uni<Set<Label.Key>> standingPrimaries(
            SqlClient client, ProjectId project, List<Entry<AnnotationEvent>> run) {
        var moved = new HashSet<Label.Key>();
        run.forEach(entry -> {
            if (entry.event() instanceof TraceRelabelled e) {
                moved.add(new Label.Key(e.trace(), e.from(), entry.by()));
            }
        });
        if (moved.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return client.preparedQuery(STANDING_PRIMARIES)
                .execute(Tuple.from(EvidenceTuples.keys(project, moved)))
                .map(rows -> Set.copyOf(list(rows, EvidenceStore::key)));
    }

    private static Uni<Void> write(SqlClient client, ProjectId project, Changes changes) {
        return run(
                        client,
                        END_LABELS,
                        changes.labelsEnded().keySet(),
                        () -> EvidenceTuples.labelsEnded(project, changes.labelsEnded()))
                .chain(() -> run(
                        client, BEGIN_LABELS, changes.labels(), () -> EvidenceTuples.labels(project, changes.labels())))
                .chain(() -> run(
                        client,
                        END_REVIEWS,
                        changes.reviewsEnded().keySet(),
                        () -> EvidenceTuples.reviewsEnded(project, changes.reviewsEnded())))
                .chain(() -> run(
                        client,
                        BEGIN_REVIEWS,
                        changes.reviews(),
                        () -> EvidenceTuples.reviews(project, changes.reviews())))
                .chain(() -> draw(client, project, changes.draws()));
    }

    private static Uni<Void> draw(SqlClient client, ProjectId project, List<Draw> draws) {
        return Multi.createFrom()
                .iterable(draws)
                .onItem()
                .transformToUniAndConcatenate(draw -> client.preparedQuery(ADD_SAMPLE)
                        .execute(Tuple.from(EvidenceTuples.sample(project, draw)))
                        .chain(() -> client.preparedQuery(ADD_DRAWN)
                                .execute(Tuple.from(EvidenceTuples.drawn(project, draw)))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Void> run(
            SqlClient client, String statement, Collection<?> what, java.util.function.Supplier<List<Object>> tuple) {
        return what.isEmpty()
                ? Uni.createFrom().voidItem()
                : client.preparedQuery(statement)
                        .execute(Tuple.from(tuple.get()))
                        .replaceWithVoid();
    }

    private <T> Uni<List<T>> read(String statement, ProjectId project, long position, Function<Row, T> each) {
        return pool.preparedQuery(statement)
                .execute(Tuple.of(project.value(), position))
                .map(rows -> list(rows, each));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> each) {
        return StreamSupport.stream(rows.spliterator(), false).map(each).toList();
    }

    private static Label.Key key(Row row) {
        TraceId trace = Uuids.trace(row.getUUID("trace"));
        return new Label.Key(trace, new CategoryId(row.getUUID("category")), new Actor(row.getString("reviewer")));
    }

    private static Label label(EvidenceRows rows, Row row) {
        return rows.label(
                row.getUUID(0),
                row.getUUID(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getLong(6),
                row.getOffsetDateTime(7),
                row.getLong(8));
    }

    private static Review review(EvidenceRows rows, Row row) {
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
                row.getDelegate().getArrayOfUUIDs(5));
    }

    private static String sql(String name) {
        return Sql.named(EvidenceStore.class, name);
    }
}
