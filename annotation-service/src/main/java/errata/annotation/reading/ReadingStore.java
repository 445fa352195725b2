package errata.annotation.reading;

import errata.events.AnnotationEvent;
import errata.events.ProjectId;
import errata.events.TraceFacts;
import errata.events.TraceId;
import errata.events.log.Alongside;
import errata.events.log.Appended;
import errata.events.log.Command;
import errata.events.log.Fact;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the facts of a trace, and keeps the rows lists are made of, in the transaction of the append.
@Singleton
public final class ReadingStore {

    private static final String FACTS = Sql.named(ReadingStore.class, "reading/trace-facts");
    private static final String UPSERT = Sql.named(ReadingStore.class, "reading/upsert-reading");
    private static final String READ = Sql.named(ReadingStore.class, "reading/read-traces");
    private static final String TAKE_UP = Sql.named(ReadingStore.class, "reading/take-up");

    private final Pool pool;

    ReadingStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Optional<TraceFacts>> facts(ProjectId project, TraceId trace) {
        return pool.preparedQuery(FACTS)
                .execute(Tuple.of(project.value(), trace.value()))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(facts(rows.iterator().next())));
    }

    /// From columns service, release, environment, model, started_at, revision.
    public static TraceFacts facts(Row row) {
        return new TraceFacts(
                row.getString("service"),
                row.getString("release"),
                row.getString("environment"),
                row.getString("model"),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getInteger("revision"));
    }

    /// Marks traces as taken up and pins their spans.
    public static Uni<Void> takeUp(SqlConnection connection, ProjectId project, Collection<TraceId> traces) {
        var ids = traces.stream().map(TraceId::value).toArray(String[]::new);
        return connection
                .preparedQuery(TAKE_UP)
                .execute(Tuple.of(project.value(), ids))
                .replaceWithVoid();
    }

    /// Traces somebody has read, by id, after one id.
    public Uni<List<ReadTrace>> page(ProjectId project, String after, int limit) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(project.value(), after, limit))
                .map(rows -> {
                    var page = new ArrayList<ReadTrace>(rows.size());
                    rows.forEach(row -> page.add(
                            new ReadTrace(new TraceId(row.getString("trace_id")), row.getString("external_id"))));
                    return page;
                });
    }

    Alongside after(Command command, TraceId trace, TraceReading before, List<Fact<AnnotationEvent>> written) {
        return (connection, appended) -> {
            var row = upsert(connection, command, trace, evolved(command, before, written, appended), appended);
            return before.takenUp() ? row : row.chain(() -> takeUp(connection, command.project(), List.of(trace)));
        };
    }

    private static OwnReading evolved(
            Command command, TraceReading before, List<Fact<AnnotationEvent>> written, Appended appended) {
        var reading = before;
        long position = appended.first();
        for (var fact : written) {
            var moment = new Moment(position++, appended.recordedAt(), command.claimedAt());
            reading = reading.evolve(command.actor(), moment, fact.event());
        }
        return reading.by(command.actor());
    }

    private static Uni<Void> upsert(
            SqlConnection connection, Command command, TraceId trace, OwnReading own, Appended appended) {
        var outcome = own.review().map(r -> r.outcome().name().toLowerCase(Locale.ROOT));
        var row = Tuple.of(
                        command.project().value(),
                        trace.value(),
                        command.actor().name())
                .addValue(outcome.orElse(null))
                .addValue(own.notes().size())
                .addValue(own.present().size())
                .addValue(appended.last())
                .addValue(appended.recordedAt().atOffset(ZoneOffset.UTC));
        return connection.preparedQuery(UPSERT).execute(row).replaceWithVoid();
    }
}
