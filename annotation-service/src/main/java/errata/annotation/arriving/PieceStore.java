package errata.annotation.arriving;

import errata.annotation.otlp.Packed;
import errata.annotation.otlp.Packing;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Pieces of traces in their partitions, one for each day. All of it runs in the transaction of its caller.
@Singleton
final class PieceStore {
    private static final String INSERT = Sql.named(PieceStore.class, "arriving/insert-pieces");
    private static final String KEYS = Sql.named(PieceStore.class, "arriving/keys-of-traces");
    private static final String READ_BACK = Sql.named(PieceStore.class, "arriving/pieces-of-traces");
    private static final String PIN_AGAIN = Sql.named(PieceStore.class, "arriving/pin-again");

    Uni<Map<TraceKey, KnownSpans>> known(SqlConnection connection, List<KnownTrace> traces) {
        if (traces.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return connection.preparedQuery(KEYS).execute(places(traces)).map(rows -> {
            var known = new HashMap<TraceKey, KnownSpans>();
            for (var row : rows) {
                var keys = SpanKey.apart(row.getBuffer("keys").getBytes());
                known.merge(key(row), KnownSpans.none().and(keys), (before, _) -> before.and(keys));
            }
            return known;
        });
    }

    Uni<Void> insert(SqlConnection connection, Batch batch, List<Piece> pieces) {
        if (pieces.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection.preparedQuery(INSERT).execute(tuple(batch, pieces)).replaceWithVoid();
    }

    /// The spans of each trace as far as they fit; of a span that came more than once the latest.
    Uni<Map<TraceKey, List<RawSpan>>> readBack(SqlConnection connection, List<KnownTrace> traces) {
        return connection.preparedQuery(READ_BACK).execute(places(traces)).map(PieceStore::readBack);
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

    private static Map<TraceKey, List<RawSpan>> readBack(RowSet<Row> rows) {
        var traces = new LinkedHashMap<TraceKey, Map<String, RawSpan>>();
        for (var row : rows) {
            var packed = new Packed(
                    row.getInteger("form"),
                    row.getInteger("size"),
                    row.getBuffer("body").getBytes());
            var spans = traces.computeIfAbsent(key(row), _ -> new LinkedHashMap<>());
            for (var body : SpanBody.stored(packed)) {
                var raw = body.raw();
                spans.put(raw.spanId(), raw);
            }
        }
        var read = new LinkedHashMap<TraceKey, List<RawSpan>>();
        traces.forEach((key, spans) -> read.put(key, List.copyOf(spans.values())));
        return read;
    }

    private static Tuple places(List<KnownTrace> traces) {
        return Tuple.of(
                traces.stream().map(KnownTrace::day).toArray(LocalDate[]::new),
                traces.stream().map(trace -> trace.key().project()).toArray(String[]::new),
                traces.stream().map(trace -> trace.key().traceId()).toArray(String[]::new),
                traces.stream().map(KnownTrace::pinned).toArray(Boolean[]::new));
    }

    /// One array for each column, in the order of `insert-pieces.sql`.
    private static Tuple tuple(Batch batch, List<Piece> pieces) {
        int count = pieces.size();
        var sizes = new Integer[count];
        var bodies = new Buffer[count];
        var forms = new Integer[count];
        try (var packing = Packing.begin()) {
            for (int i = 0; i < count; i++) {
                var packed = packing.pack(pieces.get(i).body());
                sizes[i] = packed.size();
                bodies[i] = Buffer.buffer(packed.bytes());
                forms[i] = packed.form();
            }
        }
        return Tuple.tuple()
                .addArrayOfLocalDate(
                        pieces.stream().map(piece -> batch.day(piece.trace())).toArray(LocalDate[]::new))
                .addArrayOfString(
                        pieces.stream().map(piece -> piece.trace().project()).toArray(String[]::new))
                .addArrayOfString(
                        pieces.stream().map(piece -> piece.trace().traceId()).toArray(String[]::new))
                .addArrayOfInteger(pieces.stream().map(Piece::ordinal).toArray(Integer[]::new))
                .addArrayOfOffsetDateTime(pieces.stream()
                        .map(piece -> TraceRowsStore.utc(piece.startedAt()))
                        .toArray(OffsetDateTime[]::new))
                .addValue(pieces.stream()
                        .map(piece -> Buffer.buffer(piece.keys()))
                        .toArray(Buffer[]::new))
                .addArrayOfInteger(sizes)
                .addValue(bodies)
                .addArrayOfInteger(forms);
    }
}
