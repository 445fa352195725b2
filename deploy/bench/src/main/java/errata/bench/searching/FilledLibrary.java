package errata.bench.searching;

import errata.bench.product.Backstage;
import errata.bench.timemachine.storing.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Writes a library as it would be after months of traces, past the services: sending a million would take longer than
/// all questions. What traces are made of (`trace_piece`) is left out; lists and searches do not read it.
record FilledLibrary(Backstage backstage, String project, int traces, Told told) {
    private static final List<String> STEPS =
            List.of("fill-talk", "fill-traces", "fill-words", "fill-feedback", "fill-readings", "fill-facets");

    /// Hears how long each step took.
    interface Told {
        void tell(String step, double seconds);
    }

    void fill() throws SQLException {
        try (var connection = backstage.library()) {
            set(connection, "bench.project", project);
            set(connection, "bench.traces", Integer.toString(traces));
            set(connection, "bench.now", Instant.now().toString());
            set(connection, "maintenance_work_mem", "512MB");
            for (var step : STEPS) {
                long began = System.nanoTime();
                execute(connection, Sql.named(step));
                told.tell(step, (System.nanoTime() - began) / 1e9);
            }
            execute(connection, "vacuum analyze");
            execute(connection, "checkpoint");
        }
    }

    private static void set(Connection connection, String name, String value) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config(?, ?, false)")) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.execute();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
