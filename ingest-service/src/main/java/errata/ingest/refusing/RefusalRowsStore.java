package errata.ingest.refusing;

import errata.events.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows of the table of refusals.
final class RefusalRowsStore {
    private RefusalRowsStore() {}

    static List<KeptRefusal> of(ResultSet rows, boolean withBody) throws SQLException {
        try (rows) {
            var found = new ArrayList<KeptRefusal>();
            while (rows.next()) {
                var replayed = rows.getObject("replayed_at", OffsetDateTime.class);
                found.add(new KeptRefusal(
                        rows.getLong("number"),
                        refusal(rows, withBody ? body(rows) : null),
                        replayed == null ? null : replayed.toInstant()));
            }
            return found;
        }
    }

    private static @Nullable RefusedBody body(ResultSet row) throws SQLException {
        var bytes = row.getBytes("body");
        return bytes == null ? null : new RefusedBody(bytes, row.getBoolean("deflated"));
    }

    private static Refusal refusal(ResultSet row, @Nullable RefusedBody body) throws SQLException {
        return new Refusal(
                row.getObject("id", UUID.class),
                new ProjectId(row.getString("project")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("code"),
                row.getString("reason"),
                row.getString("refused_by"),
                row.getString("source"),
                row.getString("trace_id"),
                row.getString("span_id"),
                row.getString("name"),
                row.getInt("size"),
                body,
                row.getString("lacks"));
    }
}
