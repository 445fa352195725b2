package errata.reporting.projection;

import errata.events.ProjectId;
import errata.events.TraceId;
import errata.reporting.patterns.Vocabulary;
import errata.reporting.projection.TraceStates.Row;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Where the fold stands with each trace of a project.
final class StatesStore {
    /// In the order of the statement.
    private static final List<Function<Row, Integer>> NUMBERS =
            List.of(Row::ordinal, Row::kind, Row::readers, Row::cell, Row::facts, Row::startedAt);

    private final RowsStore rows;
    private final ProjectId project;

    StatesStore(RowsStore rows, ProjectId project) {
        this.rows = rows;
        this.project = project;
    }

    /// @param words by which patterns were written
    TraceStates of(int generation, Vocabulary words, Collection<TraceId> traces) {
        var states = new TraceStates(words);
        var ids = rows.array("uuid", traces.stream().map(StatesStore::uuid).toArray());
        rows.each("states-of", row -> states.put(state(row)), ids, project.value(), generation);
        return states;
    }

    void keep(int generation, TraceStates states) {
        var all = new ArrayList<Row>(states.size());
        states.forEach(all::add);
        var values = new ArrayList<Object>(List.of(project.value(), generation));
        values.add(rows.array(
                "uuid", all.stream().map(row -> new UUID(row.high(), row.low())).toArray()));
        values.add(rows.array("bytea", all.stream().map(Row::pattern).toArray(byte[][]::new)));
        NUMBERS.forEach(number ->
                values.add(rows.array("integer", all.stream().map(number).toArray())));
        rows.update("keep-states", values.toArray());
    }

    /// Copies the states of a new generation, which has none. @param states in the order of their traces, which is that
    /// of the index
    void copy(int generation, RecentStates states) {
        try {
            var copy = new CopyStatesStore(rows.copyIn("copy-states"), project.value(), generation);
            states.each(copy::add);
            copy.end();
        } catch (SQLException e) {
            throw new StoreAway(e);
        }
    }

    /// To be done when a generation is there.
    void measure() {
        rows.update("measure-states");
    }

    /// The numbers of those that ever counted.
    Map<TraceId, Integer> numbers(int generation, Collection<TraceId> traces) {
        var numbers = new HashMap<TraceId, Integer>();
        rows.each(
                "ordinals-by-trace",
                row -> {
                    var id = row.getObject(1, UUID.class);
                    var trace = Halves.trace(id.getMostSignificantBits(), id.getLeastSignificantBits());
                    numbers.put(trace, row.getInt(2));
                },
                rows.array("uuid", traces.stream().map(StatesStore::uuid).toArray()),
                project.value(),
                generation);
        return numbers;
    }

    /// The ids of traces, by their number.
    Map<Integer, TraceId> traces(int generation, Collection<Integer> ordinals) {
        var traces = new HashMap<Integer, TraceId>();
        rows.each(
                "traces-by-ordinal",
                row -> {
                    var id = ByteBuffer.wrap(row.getBytes(2));
                    traces.put(row.getInt(1), Halves.trace(id.getLong(), id.getLong()));
                },
                rows.array("integer", ordinals.toArray()),
                project.value(),
                generation);
        return traces;
    }

    private static Row state(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        return new Row(
                id.getMostSignificantBits(),
                id.getLeastSignificantBits(),
                row.getInt(2),
                row.getInt(3),
                row.getBytes(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8));
    }

    private static UUID uuid(TraceId trace) {
        return new UUID(Halves.high(trace), Halves.low(trace));
    }
}
