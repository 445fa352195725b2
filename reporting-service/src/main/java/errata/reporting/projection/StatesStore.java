package errata.reporting.projection;

import errata.events.ProjectId;
import errata.events.TraceId;
import errata.reporting.patterns.TraceState;
import errata.reporting.patterns.Vocabulary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Where the fold stands with each trace of a project.
final class StatesStore {
    private static final int FIELDS = 5;

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
        rows.each(
                "states-of",
                row -> {
                    var id = row.getObject(1, UUID.class);
                    states.put(id.getMostSignificantBits(), id.getLeastSignificantBits(), state(states, row));
                },
                project.value(),
                generation,
                ids);
        return states;
    }

    void keep(int generation, TraceStates states) {
        var ids = new ArrayList<UUID>();
        var patterns = new ArrayList<byte[]>();
        var fields = new ArrayList<List<Integer>>();
        for (int i = 0; i < FIELDS; i++) {
            fields.add(new ArrayList<>());
        }
        states.forEach((high, low, state, pattern) -> {
            ids.add(new UUID(high, low));
            patterns.add(pattern);
            int[] values = fields(state);
            for (int i = 0; i < FIELDS; i++) {
                fields.get(i).add(values[i]);
            }
        });
        var values = new ArrayList<Object>(List.of(project.value(), generation));
        values.add(rows.array("uuid", ids.toArray()));
        values.add(rows.array("bytea", patterns.toArray(byte[][]::new)));
        fields.forEach(field -> values.add(rows.array("integer", field.toArray())));
        rows.update("keep-states", values.toArray());
    }

    /// Copies the states of a new generation, which has none.
    void copy(int generation, TraceStates states) {
        try {
            var copy = new CopyStatesStore(rows.copyIn("copy-states"), project.value() + "\t" + generation);
            states.forEach(copy::add);
            copy.end();
        } catch (SQLException e) {
            throw new StoreAway(e);
        }
    }

    /// The ids of traces, by their number.
    Map<Integer, TraceId> traces(int generation, Collection<Integer> ordinals) {
        var traces = new HashMap<Integer, TraceId>();
        rows.each(
                "traces-by-ordinal",
                row -> {
                    var id = row.getObject(2, UUID.class);
                    traces.put(
                            row.getInt(1),
                            TraceStates.trace(id.getMostSignificantBits(), id.getLeastSignificantBits()));
                },
                project.value(),
                generation,
                rows.array("integer", ordinals.toArray()));
        return traces;
    }

    private static int[] fields(TraceState state) {
        return new int[] {state.ordinal(), state.readers(), state.cell(), state.facts(), state.startedAt()};
    }

    private static TraceState state(TraceStates states, ResultSet row) throws SQLException {
        return new TraceState(
                row.getInt(2),
                states.read(row.getBytes(3)),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7));
    }

    private static UUID uuid(TraceId trace) {
        return new UUID(TraceStates.high(trace), TraceStates.low(trace));
    }
}
