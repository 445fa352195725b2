package errata.reporting.projection;

import errata.reporting.projection.TraceStates.Row;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.postgresql.copy.CopyIn;

/// States on their way into the database, a piece at a time.
final class CopyStatesStore {
    private static final int PIECE = 1 << 20;
    private static final HexFormat HEX = HexFormat.of();

    private final CopyIn copy;
    private final String prefix;
    private final StringBuilder rows = new StringBuilder(2 * PIECE);

    CopyStatesStore(CopyIn copy, String prefix) {
        this.copy = copy;
        this.prefix = prefix;
    }

    void add(Row row) {
        rows.append(prefix).append('\t').append(new UUID(row.high(), row.low()));
        add(row.ordinal());
        add(row.kind());
        rows.append("\t\\\\x").append(HEX.formatHex(row.pattern()));
        add(row.readers());
        add(row.cell());
        add(row.facts());
        add(row.startedAt());
        rows.append('\n');
        if (rows.length() > PIECE) {
            write();
        }
    }

    void end() throws SQLException {
        write();
        copy.endCopy();
    }

    private void add(int field) {
        rows.append('\t').append(field);
    }

    private void write() {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new StoreAway(e);
        }
        rows.setLength(0);
    }
}
