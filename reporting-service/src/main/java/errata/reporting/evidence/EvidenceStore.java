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

/// Writes the intervals, over the connection and in the transaction that takes the events.
@Singleton
public final class EvidenceStore {
    private static final String STANDING_PRIMARIES = sql("standing-primaries");
    private static final String END_LABELS = sql("end-labels");
    private static final String BEGIN_LABELS = sql("begin-labels");
    private static final String END_REVIEWS = sql("end-reviews");
    private static final String BEGIN_REVIEWS = sql("begin-reviews");
    private static final String ADD_SAMPLE = sql("add-sample");
    private static final String ADD_DRAWN = sql("add-drawn");
    private static final List<String> FORGET =
            List.of(sql("forget-labels"), sql("forget-reviews"), sql("forget-samples"));

    /// Applies a run of events that follows all applied before.
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
        return batch(client, END_LABELS, EvidenceTuples.labelsEnded(project, changes.labelsEnded()))
                .chain(() ->
                        rows(client, BEGIN_LABELS, changes.labels(), EvidenceTuples.labels(project, changes.labels())))
                .chain(() -> batch(client, END_REVIEWS, EvidenceTuples.reviewsEnded(project, changes.reviewsEnded())))
                .chain(() -> rows(
                        client, BEGIN_REVIEWS, changes.reviews(), EvidenceTuples.reviews(project, changes.reviews())))
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

    private static Uni<Void> batch(SqlClient client, String statement, List<List<Object>> tuples) {
        return tuples.isEmpty()
                ? Uni.createFrom().voidItem()
                : client.preparedQuery(statement)
                        .executeBatch(tuples.stream().map(Tuple::from).toList())
                        .replaceWithVoid();
    }

    private static Uni<Void> rows(SqlClient client, String statement, Collection<?> what, List<Object> arrays) {
        return what.isEmpty()
                ? Uni.createFrom().voidItem()
                : client.preparedQuery(statement).execute(Tuple.from(arrays)).replaceWithVoid();
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> each) {
        return StreamSupport.stream(rows.spliterator(), false).map(each).toList();
    }

    private static Label.Key key(Row row) {
        TraceId trace = Uuids.trace(row.getUUID("trace"));
        return new Label.Key(trace, new CategoryId(row.getUUID("category")), new Actor(row.getString("reviewer")));
    }

    private static String sql(String name) {
        return Sql.named(EvidenceStore.class, name);
    }
}
