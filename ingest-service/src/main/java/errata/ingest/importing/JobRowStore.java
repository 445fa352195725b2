package errata.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.events.ProjectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the row of an import.
final class JobRowStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JobRowStore() {}

    static ImportJob read(ResultSet row) throws SQLException {
        var counts = object(row, "counts");
        var created = time(row, "created_at");
        return new ImportJob(
                row.getObject("id", UUID.class),
                new ProjectId(row.getString("project")),
                row.getString("name"),
                Format.of(row.getString("format")).orElse(Format.AUTO),
                ImportJob.State.of(row.getString("state")),
                json(row, "mapping"),
                object(row, "preview"),
                counts == null ? JsonNodeFactory.instance.objectNode() : counts,
                object(row, "lists"),
                new ImportJob.Extent(
                        row.getLong("checkpoint"),
                        row.getLong("bytes"),
                        row.getLong("bytes_read"),
                        row.getInt("attempts")),
                row.getString("problem"),
                new ImportJob.Times(
                        created == null ? Instant.EPOCH : created, time(row, "started_at"), time(row, "finished_at")));
    }

    private static @Nullable ObjectNode object(ResultSet row, String column) throws SQLException {
        return json(row, column) instanceof ObjectNode object ? object : null;
    }

    private static @Nullable JsonNode json(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        try {
            return text == null ? null : JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL keeps valid JSON", e);
        }
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
