package errata.bench.library;

import errata.bench.product.Backstage;
import java.sql.SQLException;

/// Reads the tables themselves: the spans that are stored, not a count somebody keeps of them.
public record DatabaseLibrary(Backstage backstage) implements Library {
    private static final int FETCH = 10_000;
    private static final String COUNT = "select coalesce(sum(stored), 0) from intake_stored where project = ?";
    // A piece of a trace lists its spans in `keys`, 17 bytes for each: a span that is kept twice is listed twice.
    private static final String EACH = """
            select t.trace_id, coalesce(sum(octet_length(p.keys)) / 17, 0)
              from trace t left join trace_piece p using (project, trace_id)
             where t.project = ? group by t.trace_id""";

    @Override
    public long spans(String project) {
        try (var connection = backstage.library();
                var query = connection.prepareStatement(COUNT)) {
            query.setString(1, project);
            var row = query.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            // The database is away; it will be asked again.
            return -1;
        }
    }

    @Override
    public void each(String project, TraceSpans told) {
        try (var connection = backstage.library();
                var query = connection.prepareStatement(EACH)) {
            connection.setAutoCommit(false);
            query.setFetchSize(FETCH);
            query.setString(1, project);
            var rows = query.executeQuery();
            while (rows.next()) {
                told.tell(rows.getString(1), rows.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the library cannot be read", e);
        }
    }
}
