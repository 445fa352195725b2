package errata.reporting.projection;

import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.Event;
import errata.events.ProjectId;
import errata.events.TaxonomyEvent;
import errata.events.TraceId;
import errata.events.codec.Encoded;
import errata.events.codec.EventCodec;
import errata.events.sql.Sql;
import errata.reporting.Entry;
import errata.reporting.patterns.TraceState;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/// The rows of projections, over one connection. Blocking: folds and pages run on threads of their own.
final class ProjectionStore {
    private static final EventCodec CODEC = new EventCodec();
    private static final int ROWS_AT_ONCE = 2_000;
    // From the first time on: as text, events are twice as long.
    private static final int BINARY = -1;
    private static final Map<String, String> STATEMENTS = new ConcurrentHashMap<>();

    private final Connection connection;
    private final ProjectId project;

    ProjectionStore(Connection connection, ProjectId project) {
        this.connection = connection;
        this.project = project;
    }

    /// Work on the rows of a project.
    @FunctionalInterface
    interface Work<T> {
        T on(ProjectionStore store);
    }

    /// Does the work in one transaction.
    ///
    /// @throws StoreAway if the database failed: then nothing was written
    static <T> T within(DataSource database, ProjectId project, Work<T> work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T done = work.on(new ProjectionStore(connection, project));
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException | Error e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreAway(e);
        }
    }

    /// The projects of which something was taken and is not folded yet.
    static List<ProjectId> behind(DataSource database) {
        try (var connection = database.getConnection();
                var read = connection.prepareStatement(sql("behind"))) {
            return read(read, rows -> new ProjectId(rows.getString(1)));
        } catch (SQLException e) {
            throw new StoreAway(e);
        }
    }

    /// Where the projection stands.
    ///
    /// @param stopped before an event that could not be folded
    /// @param codebook taxonomy position up to which the codebook was taken
    record Standing(int generation, long folded, int traces, boolean stopped, long codebook) {
        static final Standing NOWHERE = new Standing(0, 0, 0, false, 0);

        Standing at(long position, int counted) {
            return new Standing(generation, position, counted, false, codebook);
        }
    }

    /// Locked until the transaction ends.
    Standing lock() {
        update("open-projection", project.value());
        return standing("lock-projection").orElseThrow();
    }

    Standing standing() {
        return standing("read-projection").orElse(Standing.NOWHERE);
    }

    void move(Standing to) {
        update("move-projection", to.generation(), to.folded(), to.traces(), project.value());
    }

    void stop(long position, String reason) {
        update("stop-projection", position, reason, project.value());
    }

    /// @param body of the page that follows on all before it
    void add(int generation, long folded, byte[] body) {
        update("add-page", project.value(), generation, folded, body);
    }

    void bind(int generation) {
        var name = project.value();
        update("bind-pages", name, generation, name, generation, name, generation);
    }

    /// Forgets every other generation.
    void keepOnly(int generation) {
        update("forget-pages", project.value(), generation);
        update("forget-states", project.value(), generation);
    }

    @FunctionalInterface
    interface EachPage {
        void page(long folded, byte[] body);
    }

    /// Page by page: all of them together can be larger than the memory for them.
    void pages(int generation, long after, EachPage each) {
        each("pages-after", row -> each.page(row.getLong(1), row.getBytes(2)), project.value(), generation, after);
    }

    TraceStates states(int generation, Collection<TraceId> traces) {
        var states = new TraceStates();
        var ids = array("uuid", traces.stream().map(ProjectionStore::uuid).toArray());
        query(
                "states-of",
                rows -> {
                    var id = rows.getObject(1, UUID.class);
                    states.put(id.getMostSignificantBits(), id.getLeastSignificantBits(), state(rows));
                    return true;
                },
                project.value(),
                generation,
                ids);
        return states;
    }

    void keep(int generation, TraceStates states) {
        var ids = new ArrayList<UUID>();
        var fields = new ArrayList<List<Integer>>();
        for (int i = 0; i < 6; i++) {
            fields.add(new ArrayList<>());
        }
        states.forEach((high, low, state) -> {
            ids.add(new UUID(high, low));
            fields.get(0).add(state.ordinal());
            fields.get(1).add(state.pattern());
            fields.get(2).add(state.readers());
            fields.get(3).add(state.cell());
            fields.get(4).add(state.facts());
            fields.get(5).add(state.startedAt());
        });
        var values = new ArrayList<Object>(List.of(project.value(), generation));
        values.add(array("uuid", ids.toArray()));
        for (var field : fields) {
            values.add(array("integer", field.toArray()));
        }
        update("keep-states", values.toArray());
    }

    /// The ids of traces, by their number.
    Map<Integer, TraceId> traces(int generation, Collection<Integer> ordinals) {
        var traces = new HashMap<Integer, TraceId>();
        query(
                "traces-by-ordinal",
                rows -> {
                    var id = rows.getObject(2, UUID.class);
                    return traces.put(
                            rows.getInt(1),
                            TraceStates.trace(id.getMostSignificantBits(), id.getLeastSignificantBits()));
                },
                project.value(),
                generation,
                array("integer", ordinals.toArray()));
        return traces;
    }

    /// @param codebook events that name a later position wait
    List<Entry<AnnotationEvent>> toFold(long after, long codebook, int limit) {
        return query(
                "journal-to-fold", rows -> entry(AnnotationEvent.class, rows), project.value(), after, codebook, limit);
    }

    /// How far the annotation log was taken into the journal.
    long taken() {
        return query("taken", row -> row.getLong(1), project.value()).stream()
                .findFirst()
                .orElse(0L);
    }

    /// All annotation events, one by one: together they are larger than any memory. @param codebook as in toFold
    void journal(long codebook, Consumer<Entry<AnnotationEvent>> each) {
        each("journal-whole", row -> each.accept(entry(AnnotationEvent.class, row)), project.value(), codebook);
    }

    /// Copies the states of a new generation, which has none.
    void copy(int generation, TraceStates states) {
        try {
            var manager = connection.unwrap(PGConnection.class).getCopyAPI();
            var copy = new CopyStatesStore(manager.copyIn(sql("copy-states")), project.value() + "\t" + generation);
            states.forEach(copy::add);
            copy.end();
        } catch (SQLException e) {
            throw new StoreAway(e);
        }
    }

    List<Entry<TaxonomyEvent>> codebook(long after) {
        return query("codebook-to-fold", rows -> entry(TaxonomyEvent.class, rows), project.value(), after);
    }

    private static <E extends Event> Entry<E> entry(Class<E> family, ResultSet rows) throws SQLException {
        var encoded = new Encoded(rows.getString(2), rows.getInt(3), rows.getBytes(4));
        return new Entry<>(
                rows.getLong(1),
                rows.getObject(6, OffsetDateTime.class).toInstant(),
                new Actor(rows.getString(5)),
                family.cast(CODEC.decode(encoded)));
    }

    private Optional<Standing> standing(String statement) {
        return query(
                        statement,
                        rows -> new Standing(
                                rows.getInt(1),
                                rows.getLong(2),
                                rows.getInt(3),
                                rows.getObject(4) != null,
                                rows.getLong(5)),
                        project.value())
                .stream()
                .findFirst();
    }

    private static TraceState state(ResultSet rows) throws SQLException {
        return new TraceState(
                rows.getInt(2), rows.getInt(3), rows.getInt(4), rows.getInt(5), rows.getInt(6), rows.getInt(7));
    }

    @FunctionalInterface
    private interface Each<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String statement, Each<T> each, Object... values) {
        try (var prepared = prepare(statement, values)) {
            prepared.setFetchSize(ROWS_AT_ONCE);
            return read(prepared, each);
        } catch (SQLException e) {
            throw new StoreAway(e);
        }
    }

    @FunctionalInterface
    private interface EachRow {
        void take(ResultSet row) throws SQLException;
    }

    /// Row by row, without keeping any.
    private void each(String statement, EachRow each, Object... values) {
        try (var prepared = prepare(statement, values)) {
            prepared.setFetchSize(ROWS_AT_ONCE);
            try (var rows = prepared.executeQuery()) {
                while (rows.next()) {
                    each.take(rows);
                }
            }
        } catch (SQLException e) {
            throw new StoreAway(e);
        }
    }

    private static <T> List<T> read(PreparedStatement prepared, Each<T> each) throws SQLException {
        var read = new ArrayList<T>();
        try (var rows = prepared.executeQuery()) {
            while (rows.next()) {
                read.add(each.of(rows));
            }
        }
        return read;
    }

    private void update(String statement, Object... values) {
        try (var prepared = prepare(statement, values)) {
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new StoreAway(e);
        }
    }

    private Array array(String type, Object[] values) {
        try {
            return connection.createArrayOf(type, values);
        } catch (SQLException e) {
            throw new StoreAway(e);
        }
    }

    private PreparedStatement prepare(String statement, Object... values) throws SQLException {
        var prepared = connection.prepareStatement(sql(statement));
        prepared.unwrap(PGStatement.class).setPrepareThreshold(BINARY);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }

    private static String sql(String name) {
        return STATEMENTS.computeIfAbsent(name, file -> Sql.named(ProjectionStore.class, file));
    }

    private static UUID uuid(TraceId trace) {
        return new UUID(TraceStates.high(trace), TraceStates.low(trace));
    }
}
