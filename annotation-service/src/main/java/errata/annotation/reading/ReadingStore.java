package errata.annotation.reading;

import errata.events.AnnotationEvent;
import errata.events.Opinion;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the facts of a trace, and keeps the rows lists are made of, in the transaction of the append.
@Singleton
public final class ReadingStore {

    private static final String FACTS = Sql.named(ReadingStore.class, "reading/trace-facts");
    private static final String UPSERT = Sql.named(ReadingStore.class, "reading/upsert-reading");
    private static final String READ = Sql.named(ReadingStore.class, "reading/read-traces");
    private static final String TAKE_UP = Sql.named(ReadingStore.class, "reading/take-up");

    private static final String UPSERT_ALL = Sql.named(ReadingStore.class, "reading/upsert-readings");
    private static final String FACTS_OF_ALL = Sql.named(ReadingStore.class, "reading/facts-of-traces");

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

    /// The facts of many traces; the library knows no others.
    public Uni<Map<TraceId, TraceFacts>> facts(ProjectId project, Collection<TraceId> traces) {
        var ids = traces.stream().map(TraceId::value).toArray(String[]::new);
        return pool.preparedQuery(FACTS_OF_ALL)
                .execute(Tuple.of(project.value(), ids))
                .map(rows -> {
                    var facts = new HashMap<TraceId, TraceFacts>();
                    rows.forEach(row -> facts.put(new TraceId(row.getString("trace_id")), facts(row)));
                    return facts;
                });
    }

    /// From columns service, release, environment, model, started_at, revision, dimensions, opinion.
    public static TraceFacts facts(Row row) {
        return new TraceFacts(
                row.getString("service"),
                row.getString("release"),
                row.getString("environment"),
                row.getString("model"),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getInteger("revision"),
                Dimensions.of(row.getArrayOfStrings("dimensions")),
                Opinion.valueOf(row.getString("opinion").toUpperCase(Locale.ROOT)));
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
            var row = upsert(
                    connection,
                    command,
                    trace,
                    evolved(command, before, written, appended.first(), appended),
                    appended);
            return before.takenUp() ? row : row.chain(() -> takeUp(connection, command.project(), List.of(trace)));
        };
    }

    /// Rows of several traces at once; their events stand in the log in this order.
    Alongside after(Command command, List<SaidOfTrace> said) {
        var fresh = said.stream()
                .filter(s -> !s.before().takenUp())
                .map(SaidOfTrace::trace)
                .toList();
        return (connection, appended) -> {
            var rows = upsert(connection, command, said, appended);
            return fresh.isEmpty() ? rows : rows.chain(() -> takeUp(connection, command.project(), fresh));
        };
    }

    private static Uni<Void> upsert(
            SqlConnection connection, Command command, List<SaidOfTrace> said, Appended appended) {
        var owns = new ArrayList<OwnReading>();
        long position = appended.first();
        for (var s : said) {
            owns.add(evolved(command, s.before(), s.written(), position, appended));
            position += s.written().size();
        }
        var rows = Tuple.of(command.project().value(), command.actor().name())
                .addValue(said.stream().map(s -> s.trace().value()).toArray(String[]::new))
                .addValue(owns.stream().map(ReadingStore::outcome).toArray(String[]::new))
                .addValue(owns.stream().map(own -> own.notes().size()).toArray(Integer[]::new))
                .addValue(owns.stream().map(own -> own.present().size()).toArray(Integer[]::new))
                .addValue(owns.stream().map(OwnReading::position).toArray(Long[]::new))
                .addValue(appended.recordedAt().atOffset(ZoneOffset.UTC));
        return connection.preparedQuery(UPSERT_ALL).execute(rows).replaceWithVoid();
    }

    private static @Nullable String outcome(OwnReading own) {
        return own.review()
                .map(r -> r.outcome().name().toLowerCase(Locale.ROOT))
                .orElse(null);
    }

    private static OwnReading evolved(
            Command command, TraceReading before, List<Fact<AnnotationEvent>> written, long first, Appended appended) {
        var reading = before;
        long position = first;
        for (var fact : written) {
            var moment = new Moment(position++, appended.recordedAt(), command.claimedAt());
            reading = reading.evolve(command.actor(), moment, fact.event());
        }
        return reading.by(command.actor());
    }

    private static Uni<Void> upsert(
            SqlConnection connection, Command command, TraceId trace, OwnReading own, Appended appended) {
        var row = Tuple.of(
                        command.project().value(),
                        trace.value(),
                        command.actor().name())
                .addValue(outcome(own))
                .addValue(own.notes().size())
                .addValue(own.present().size())
                .addValue(appended.last())
                .addValue(appended.recordedAt().atOffset(ZoneOffset.UTC));
        return connection.preparedQuery(UPSERT).execute(row).replaceWithVoid();
    }
}
