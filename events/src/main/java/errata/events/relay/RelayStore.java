package errata.events.relay;

import errata.events.Clock;
import errata.events.Digest;
import errata.events.ProjectId;
import errata.events.log.EventRow;
import errata.events.sql.Sql;
import errata.events.wire.LogSealed;
import errata.events.wire.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the relay reads and remembers. Blocking: it is called from the relay's own thread only.
final class RelayStore {

    private static final String TAKE = sql("take-lease");
    private static final String KEEP = sql("keep-lease");
    private static final String LEAVE = sql("leave-lease");
    private static final String TO_SEND = sql("logs-to-send");
    private static final String EVENTS = sql("events-after");
    private static final String MOVE = sql("move-checkpoint");
    private static final String CHECKPOINTS = sql("checkpoints");
    private static final String HEADS = sql("heads-of-logs");
    private static final String SEAL = sql("seal-log");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Pool pool;

    RelayStore(Pool pool) {
        this.pool = pool;
    }

    Optional<Lease> take(String relay, String holder, Duration term) {
        var rows = run(TAKE, Tuple.of(relay, holder, term.toMillis()));
        for (var row : rows) {
            return Optional.of(new Lease(relay, holder, row.getLong("epoch")));
        }
        return Optional.empty();
    }

    boolean keep(Lease lease, Duration term) {
        return run(KEEP, of(lease).addValue(term.toMillis())).rowCount() == 1;
    }

    void leave(Lease lease) {
        run(LEAVE, of(lease));
    }

    /// The next events of every log that holds more than was sent, at most `limit` of each.
    List<Batch> toSend(int limit) {
        var batches = new ArrayList<Batch>();
        for (var row : run(TO_SEND, Tuple.tuple())) {
            var project = new ProjectId(row.getString("project"));
            var events = after(project, row.getLong("sent"), limit, clock(row));
            if (!events.isEmpty()) {
                batches.add(new Batch(project, row.getLong("sent"), events));
            }
        }
        return batches;
    }

    private List<ReceivedEvent> after(ProjectId project, long position, long limit, Clock clock) {
        var events = new ArrayList<ReceivedEvent>();
        for (var row : run(EVENTS, Tuple.of(project.value(), position, limit))) {
            events.add(EventRow.of(row).received(clock));
        }
        return events;
    }

    /// False when somebody else is the leader, or moved it.
    boolean move(Lease lease, Batch batch) {
        var arguments = of(lease)
                .addValue(batch.project().value())
                .addValue(batch.sent())
                .addValue(batch.last());
        return run(MOVE, arguments).rowCount() == 1;
    }

    Map<ProjectId, Long> checkpoints() {
        var sent = new HashMap<ProjectId, Long>();
        run(CHECKPOINTS, Tuple.tuple())
                .forEach(row -> sent.put(new ProjectId(row.getString("project")), row.getLong("position")));
        return sent;
    }

    List<ProjectId> projects() {
        var projects = new ArrayList<ProjectId>();
        run(HEADS, Tuple.tuple()).forEach(row -> projects.add(new ProjectId(row.getString("project"))));
        return projects;
    }

    LogSealed seal(ProjectId project, Instant now) {
        var row = run(SEAL, Tuple.of(project.value(), now.atOffset(ZoneOffset.UTC)))
                .iterator()
                .next();
        var hash = HexFormat.of().formatHex(row.getDelegate().getBuffer("hash").getBytes());
        return new LogSealed(
                project,
                row.getLong("position"),
                row.getOffsetDateTime("until").toInstant(),
                new Digest(hash),
                clock(row));
    }

    private RowSet<Row> run(String sql, Tuple arguments) {
        Uni<RowSet<Row>> rows = pool.preparedQuery(sql).execute(arguments);
        return rows.await().atMost(PATIENCE);
    }

    private static Tuple of(Lease lease) {
        return Tuple.of(lease.relay(), lease.holder(), lease.epoch());
    }

    private static Clock clock(Row row) {
        return Clock.valueOf(row.getString("clock").toUpperCase(Locale.ROOT));
    }

    private static String sql(String name) {
        return Sql.named(RelayStore.class, "events/" + name);
    }
}
