package errata.annotation.arriving;

import errata.annotation.otlp.Deflated;
import errata.annotation.otlp.SpanBody;
import errata.annotation.understanding.RawSpan;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Spans in their partitions, one for each day. All of it runs in the transaction of its caller.
@Singleton
final class SpanStore {
    private static final String INSERT = Sql.named(SpanStore.class, "arriving/insert-spans");
    private static final String READ_BACK = Sql.named(SpanStore.class, "arriving/spans-of-traces");
    private static final String PIN_AGAIN = Sql.named(SpanStore.class, "arriving/pin-again");

    /// The spans of a trace as far as they fit, and how many there are.
    record ReadBack(List<RawSpan> spans, int count) {}

    /// The traces that have a new span, or a span with other content than before.
    Uni<Set<TraceKey>> insert(SqlConnection connection, Batch batch) {
        var columns = new Columns(batch.arrivals().spanCount());
        batch.arrivals().traces().forEach((key, arrival) -> arrival.spans()
                .values()
                .forEach(span -> columns.add(batch.day(key), key, span)));
        return connection.preparedQuery(INSERT).execute(columns.tuple()).map(SpanStore::keys);
    }

    Uni<Map<TraceKey, ReadBack>> readBack(SqlConnection connection, List<KnownTrace> traces) {
        var tuple = Tuple.of(
                traces.stream().map(KnownTrace::day).toArray(LocalDate[]::new),
                traces.stream().map(trace -> trace.key().project()).toArray(String[]::new),
                traces.stream().map(trace -> trace.key().traceId()).toArray(String[]::new),
                traces.stream().map(KnownTrace::pinned).toArray(Boolean[]::new));
        return connection.preparedQuery(READ_BACK).execute(tuple).map(SpanStore::readBack);
    }

    Uni<Void> pinAgain(SqlConnection connection, List<KnownTrace> traces) {
        if (traces.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var tuple = Tuple.of(
                traces.stream().map(trace -> trace.key().project()).toArray(String[]::new),
                traces.stream().map(trace -> trace.key().traceId()).toArray(String[]::new));
        return connection.preparedQuery(PIN_AGAIN).execute(tuple).replaceWithVoid();
    }

    static TraceKey key(Row row) {
        return new TraceKey(row.getString("project"), row.getString("trace_id"));
    }

    private static Set<TraceKey> keys(RowSet<Row> rows) {
        var keys = new HashSet<TraceKey>();
        rows.forEach(row -> keys.add(key(row)));
        return keys;
    }

    private static Map<TraceKey, ReadBack> readBack(RowSet<Row> rows) {
        var traces = new HashMap<TraceKey, ReadBack>();
        for (var row : rows) {
            var bytes = Deflated.inflate(row.getBuffer("body").getBytes(), row.getInteger("size"));
            traces.computeIfAbsent(key(row), _ -> new ReadBack(new ArrayList<>(), row.getInteger("spans")))
                    .spans()
                    .add(SpanBody.stored(bytes).raw());
        }
        return traces;
    }

    /// One array for each column, in the order of `insert-spans.sql`.
    private static final class Columns {
        private final List<LocalDate> days;
        private final List<String> projects;
        private final List<String> traces;
        private final List<String> spans;
        private final List<OffsetDateTime> starts;
        private final List<Integer> sizes;
        private final List<Buffer> hashes;
        private final List<Buffer> bodies;

        Columns(int size) {
            days = new ArrayList<>(size);
            projects = new ArrayList<>(size);
            traces = new ArrayList<>(size);
            spans = new ArrayList<>(size);
            starts = new ArrayList<>(size);
            sizes = new ArrayList<>(size);
            hashes = new ArrayList<>(size);
            bodies = new ArrayList<>(size);
        }

        void add(LocalDate day, TraceKey key, KeptSpan span) {
            days.add(day);
            projects.add(key.project());
            traces.add(key.traceId());
            spans.add(span.raw().spanId());
            starts.add(span.raw().startedAt().atOffset(ZoneOffset.UTC));
            sizes.add(span.size());
            hashes.add(Buffer.buffer(span.hash()));
            bodies.add(Buffer.buffer(span.body()));
        }

        Tuple tuple() {
            return Tuple.tuple()
                    .addArrayOfLocalDate(days.toArray(LocalDate[]::new))
                    .addArrayOfString(projects.toArray(String[]::new))
                    .addArrayOfString(traces.toArray(String[]::new))
                    .addArrayOfString(spans.toArray(String[]::new))
                    .addArrayOfOffsetDateTime(starts.toArray(OffsetDateTime[]::new))
                    .addArrayOfInteger(sizes.toArray(Integer[]::new))
                    .addValue(hashes.toArray(Buffer[]::new))
                    .addValue(bodies.toArray(Buffer[]::new));
        }
    }
}
