package errata.annotation.arriving;

import static java.util.stream.Collectors.joining;

import errata.annotation.understanding.Summary;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rows of the library's list. All of it runs in the transaction of its caller.
@Singleton
final class TraceStore {
    private static final String LOCK = Sql.named(TraceStore.class, "arriving/lock-traces");
    private static final String UPSERT = Sql.named(TraceStore.class, "arriving/upsert-traces");

    /// The ones of these traces that are known, locked until the transaction ends.
    Uni<Map<TraceKey, KnownTrace>> lock(SqlConnection connection, List<TraceKey> keys) {
        var tuple = Tuple.of(
                keys.stream().map(TraceKey::project).toArray(String[]::new),
                keys.stream().map(TraceKey::traceId).toArray(String[]::new));
        return connection.preparedQuery(LOCK).execute(tuple).map(TraceStore::known);
    }

    /// @return the day each trace has: another one than told when somebody else saw it first
    Uni<Map<TraceKey, LocalDate>> upsert(SqlConnection connection, List<TraceRow> rows, Instant now) {
        return connection.preparedQuery(UPSERT).execute(tuple(rows, now)).map(TraceStore::days);
    }

    private static Map<TraceKey, KnownTrace> known(RowSet<Row> rows) {
        var known = new TreeMap<TraceKey, KnownTrace>();
        for (var row : rows) {
            var key = SpanStore.key(row);
            known.put(
                    key,
                    new KnownTrace(
                            key, row.getLocalDate("day"), row.getBoolean("pinned"), row.getInteger("span_count")));
        }
        return known;
    }

    private static Map<TraceKey, LocalDate> days(RowSet<Row> rows) {
        var days = new TreeMap<TraceKey, LocalDate>();
        rows.forEach(row -> days.put(SpanStore.key(row), row.getLocalDate("day")));
        return days;
    }

    /// One array for each column, in the order of `upsert-traces.sql`.
    private static Tuple tuple(List<TraceRow> rows, Instant now) {
        return Tuple.tuple()
                .addArrayOfString(texts(rows, row -> row.key().project()))
                .addArrayOfString(texts(rows, row -> row.key().traceId()))
                .addArrayOfLocalDate(rows.stream().map(TraceRow::day).toArray(LocalDate[]::new))
                .addArrayOfBoolean(flags(rows, row -> row.summary().hasRoot()))
                .addArrayOfBoolean(flags(rows, TraceRow::imported))
                .addArrayOfInteger(rows.stream().map(TraceRow::spanCount).toArray(Integer[]::new))
                .addArrayOfString(facts(rows, Summary::name))
                .addArrayOfString(facts(rows, Summary::externalId))
                .addArrayOfString(facts(rows, Summary::input))
                .addArrayOfString(facts(rows, Summary::output))
                .addArrayOfString(facts(rows, Summary::service))
                .addArrayOfString(facts(rows, Summary::release))
                .addArrayOfString(facts(rows, Summary::environment))
                .addArrayOfString(facts(rows, Summary::model))
                .addArrayOfString(facts(rows, Summary::userId))
                .addArrayOfString(facts(rows, Summary::sessionId))
                .addArrayOfString(facts(rows, TraceStore::tags))
                .addArrayOfOffsetDateTime(
                        rows.stream().map(row -> utc(row.summary().startedAt())).toArray(OffsetDateTime[]::new))
                .addArrayOfLong(counts(rows, TraceStore::millis))
                .addArrayOfBoolean(flags(rows, row -> row.summary().failed()))
                .addArrayOfString(facts(rows, Summary::errorMessage))
                .addArrayOfLong(counts(rows, Summary::inputTokens))
                .addArrayOfLong(counts(rows, Summary::outputTokens))
                .addValue(utc(now))
                .addArrayOfString(texts(rows, row -> StoredText.without(row.search())));
    }

    /// Tags travel in one text: arrays of arrays have to be of one length in SQL.
    private static @Nullable String tags(Summary summary) {
        var tags = summary.tags().stream().limit(50).map(tag -> tag.replace('\u001f', ' '));
        return tags.collect(joining("\u001f"));
    }

    private static long millis(Summary summary) {
        return Duration.between(summary.startedAt(), summary.endedAt()).toMillis();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String[] texts(List<TraceRow> rows, Function<TraceRow, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static String[] facts(List<TraceRow> rows, Fact fact) {
        var texts = new String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            var text = StoredText.capped(fact.of(rows.get(i).summary()));
            if (text != null) {
                texts[i] = text;
            }
        }
        return texts;
    }

    private static Boolean[] flags(List<TraceRow> rows, Function<TraceRow, Boolean> flag) {
        return rows.stream().map(flag).toArray(Boolean[]::new);
    }

    private static Long[] counts(List<TraceRow> rows, Function<Summary, Long> count) {
        return rows.stream().map(row -> count.apply(row.summary())).toArray(Long[]::new);
    }

    private interface Fact {
        @Nullable
        String of(Summary summary);
    }
}
