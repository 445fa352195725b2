package errata.annotation.counting;

import errata.annotation.counting.IntakeAccount.Lag;
import errata.annotation.counting.IntakeAccount.Minute;
import errata.annotation.counting.IntakeAccount.Totals;
import errata.events.ProjectId;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.StreamSupport;

/// Compares what was accepted with what became of it.
@Singleton
final class AccountStore {
    private static final String TOPIC = "errata.traces";
    private static final String TOTALS = Sql.named(AccountStore.class, "counting/totals");
    private static final String MINUTES = Sql.named(AccountStore.class, "counting/by-minute");
    private static final String APPLIED = Sql.named(AccountStore.class, "counting/applied-offsets");
    private static final String UNREADABLE = "select count(*) from unreadable_record";

    // Ingest tells its counts once a second; what was applied may be known here before that.
    private static final Duration TOLD_BY_THEN = Duration.ofSeconds(5);

    private final Pool pool;
    private final TopicStore topics;

    AccountStore(Pool pool, TopicStore topics) {
        this.pool = pool;
        this.topics = topics;
    }

    /// The end of the topic is read between what was accepted and what was applied. So spans are called lost only if
    /// they were accepted, lay below that end, and were not among those applied up to it.
    Uni<IntakeAccount> account(ProjectId project, int minutes, Instant now) {
        var of = Tuple.of(project.value());
        var since = now.minus(Duration.ofMinutes(minutes)).atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(TOTALS).execute(of).chain(before -> lag(now).chain(lag -> pool.preparedQuery(TOTALS)
                .execute(of)
                .map(after -> totals(row(before), row(after), lag, now))
                .chain(totals -> pool.preparedQuery(MINUTES)
                        .execute(Tuple.of(project.value(), since))
                        .chain(rows -> pool.query(UNREADABLE)
                                .execute()
                                .map(count -> new IntakeAccount(
                                        StreamSupport.stream(rows.spliterator(), false)
                                                .map(AccountStore::minute)
                                                .toList(),
                                        totals,
                                        lag,
                                        row(count).getLong(0),
                                        now))))));
    }

    private Uni<Lag> lag(Instant now) {
        return topics.ends(TOPIC)
                .chain(ends ->
                        pool.preparedQuery(APPLIED).execute(Tuple.of(TOPIC)).map(applied -> lag(ends, applied, now)))
                .onFailure()
                .recoverWithItem(new Lag(null, 0));
    }

    private static Lag lag(Map<Integer, Long> ends, RowSet<Row> applied, Instant now) {
        long records = ends.values().stream().mapToLong(Long::longValue).sum();
        long oldest = 0;
        for (var row : applied) {
            long end = ends.getOrDefault(row.getInteger("partition"), 0L);
            long done = Math.min(end, row.getLong("next_offset"));
            records -= done;
            if (done < end) {
                var at = row.getOffsetDateTime("received_at").toInstant();
                oldest = Math.max(oldest, Duration.between(at, now).toMillis());
            }
        }
        return new Lag(records, oldest);
    }

    private static Totals totals(Row before, Row after, Lag lag, Instant now) {
        long missing = Math.min(before.getLong("missing"), after.getLong("missing"));
        boolean idle = Long.valueOf(0).equals(lag.records());
        var updated = after.getOffsetDateTime("updated_at");
        boolean told = updated == null || updated.toInstant().isBefore(now.minus(TOLD_BY_THEN));
        return new Totals(
                after.getLong("accepted"),
                after.getLong("stored"),
                after.getLong("duplicates"),
                after.getLong("amended"),
                after.getLong("refused"),
                idle ? 0 : after.getLong("missing"),
                idle ? missing : 0,
                told ? after.getLong("uncounted") : 0);
    }

    private static Row row(RowSet<Row> rows) {
        return rows.iterator().next();
    }

    private static Minute minute(Row row) {
        return new Minute(
                row.getOffsetDateTime("minute").toInstant(),
                row.getLong("accepted"),
                row.getLong("stored"),
                row.getLong("duplicates"),
                row.getLong("amended"),
                row.getLong("refused"),
                row.getLong("lag_ms"));
    }
}
