package errata.annotation.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.annotation.importing.Job.Counts;
import errata.events.Actor;
import errata.events.TraceId;
import errata.events.log.Alongside;
import errata.events.log.Appended;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of uploaded tables.
@Singleton
final class RowStore {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final String INSERT = sql("insert-rows");
    private static final String TO_READ = sql("rows-to-read");
    private static final String KEEP_READ = sql("keep-read");
    private static final String NUMBER = sql("number-rows");
    private static final String TO_RECORD = sql("rows-to-record");
    private static final String REFUSE = sql("refuse-rows");
    private static final String REFUSED = sql("refused-rows");
    private static final String DROP = sql("drop-rows");

    private final Pool pool;
    private final ObjectMapper json;

    RowStore(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /// @param reason why it is refused, if it is
    record Kept(TableRow row, @Nullable String reason) {}

    /// Whose saying a row belongs to, or why it is refused, or neither when it says nothing.
    record Meant(
            int ordinal,
            @Nullable TraceId trace,
            @Nullable Actor by,
            @Nullable OffsetDateTime at,
            @Nullable String reason) {}

    /// A row of a numbered saying.
    record Numbered(int nth, TraceId trace, Actor by, TableRow row) {}

    Uni<Void> insert(UUID id, List<Kept> rows) {
        var tuple = Tuple.of(id)
                .addValue(rows.stream().map(k -> k.row().ordinal()).toArray(Integer[]::new))
                .addValue(rows.stream().map(k -> k.row().line()).toArray(Integer[]::new))
                .addValue(rows.stream().map(k -> written(k.row().cells())).toArray(String[]::new))
                .addValue(rows.stream().map(Kept::reason).toArray(String[]::new));
        return pool.preparedQuery(INSERT).execute(tuple).replaceWithVoid();
    }

    Uni<List<Kept>> toRead(UUID id, int after, int limit) {
        return kept(TO_READ, id, after, limit);
    }

    Uni<List<Kept>> refused(UUID id, int after, int limit) {
        return kept(REFUSED, id, after, limit);
    }

    Uni<Void> keepRead(Job job, int to, List<Meant> meant, int refused, int empty) {
        var tuple = Tuple.of(job.id())
                .addValue(meant.stream().map(Meant::ordinal).toArray(Integer[]::new))
                .addValue(meant.stream()
                        .map(m -> m.trace() == null ? null : m.trace().value())
                        .toArray(String[]::new))
                .addValue(meant.stream()
                        .map(m -> m.by() == null ? null : m.by().name())
                        .toArray(String[]::new))
                .addValue(meant.stream().map(Meant::at).toArray(OffsetDateTime[]::new))
                .addValue(meant.stream().map(Meant::reason).toArray(String[]::new));
        return pool.withTransaction(connection -> connection
                .preparedQuery(KEEP_READ)
                .execute(tuple)
                .chain(() -> ProgressStore.moveRead(connection, job, to, refused, empty)));
    }

    Uni<Void> number(UUID id) {
        return pool.preparedQuery(NUMBER).execute(Tuple.of(id)).replaceWithVoid();
    }

    /// All rows of the next sayings.
    Uni<List<Numbered>> toRecord(UUID id, int after, int sayings) {
        return pool.preparedQuery(TO_RECORD)
                .execute(Tuple.of(id, after, sayings))
                .map(rows -> {
                    var numbered = new ArrayList<Numbered>();
                    rows.forEach(row -> numbered.add(new Numbered(
                            row.getInteger("nth"),
                            new TraceId(row.getString("trace_id")),
                            new Actor(row.getString("annotator")),
                            tableRow(row))));
                    return numbered;
                });
    }

    /// Marks what became of sayings, in the transaction of the append that says them.
    Alongside marking(Job job, int from, int to, Map<Integer, String> refused, Counts more) {
        return (connection, _) -> connection
                .preparedQuery(REFUSE)
                .execute(Tuple.of(
                        job.id(),
                        refused.keySet().toArray(Integer[]::new),
                        refused.values().toArray(String[]::new)))
                .chain(() -> ProgressStore.moveRecorded(connection, job, from, to, more));
    }

    /// The same when there is nothing to say.
    Uni<Void> mark(Job job, int from, int to, Map<Integer, String> refused, Counts more) {
        var nothing = new Appended(0, 0, Instant.EPOCH, Map.of(), false);
        return pool.withTransaction(
                connection -> marking(job, from, to, refused, more).write(connection, nothing));
    }

    Uni<Void> drop(UUID id) {
        return pool.preparedQuery(DROP).execute(Tuple.of(id)).replaceWithVoid();
    }

    private Uni<List<Kept>> kept(String query, UUID id, int after, int limit) {
        return pool.preparedQuery(query).execute(Tuple.of(id, after, limit)).map(rows -> {
            var kept = new ArrayList<Kept>();
            rows.forEach(row -> kept.add(new Kept(tableRow(row), row.getString("reason"))));
            return kept;
        });
    }

    private TableRow tableRow(Row row) {
        try {
            var cells = row.getString("cells");
            return new TableRow(
                    row.getInteger("ordinal"),
                    row.getInteger("line"),
                    cells == null ? Map.of() : json.readValue(cells, CELLS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept row that is no JSON", e);
        }
    }

    /// PostgreSQL takes no NUL.
    private String written(Map<String, String> cells) {
        var clean = new HashMap<String, String>();
        cells.forEach((name, cell) -> clean.put(name.replace("\0", ""), cell.replace("\0", "")));
        try {
            return json.writeValueAsString(clean);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cells that have no JSON", e);
        }
    }

    private static String sql(String name) {
        return Sql.named(RowStore.class, "importing/" + name);
    }
}
