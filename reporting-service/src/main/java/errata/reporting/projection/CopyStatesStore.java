package errata.reporting.projection;

import errata.reporting.projection.TraceStates.Row;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/// States on their way into the database, a piece at a time, in the binary form of COPY (PostgreSQL manual, COPY,
/// "Binary Format"): as text every number would be written and read digit by digit.
final class CopyStatesStore {
    private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final short FIELDS = 10;
    private static final short END = -1;
    private static final int PIECE = 1 << 18;
    private static final int MOST_BESIDE_PATTERN = 256;

    private final CopyIn copy;
    private final byte[] project;
    private final int generation;
    private ByteBuffer rows = ByteBuffer.allocate(PIECE);

    CopyStatesStore(CopyIn copy, String project, int generation) {
        this.copy = copy;
        this.project = project.getBytes(StandardCharsets.UTF_8);
        this.generation = generation;
        rows.put(HEADER).putInt(0).putInt(0);
    }

    void add(Row row) {
        room(MOST_BESIDE_PATTERN + project.length + row.pattern().length);
        rows.putShort(FIELDS);
        bytes(project);
        number(generation);
        rows.putInt(2 * Long.BYTES).putLong(row.high()).putLong(row.low());
        number(row.ordinal());
        number(row.kind());
        bytes(row.pattern());
        number(row.readers());
        number(row.cell());
        number(row.facts());
        number(row.startedAt());
    }

    void end() throws SQLException {
        room(Short.BYTES);
        rows.putShort(END);
        write();
        copy.endCopy();
    }

    private void number(int field) {
        rows.putInt(Integer.BYTES).putInt(field);
    }

    private void bytes(byte[] field) {
        rows.putInt(field.length).put(field);
    }

    private void room(int more) {
        if (more > rows.remaining()) {
            write();
        }
        if (more > rows.capacity()) {
            rows = ByteBuffer.allocate(more);
        }
    }

    private void write() {
        try {
            copy.writeToCopy(rows.array(), 0, rows.position());
        } catch (SQLException e) {
            throw new StoreAway(e);
        }
        rows.clear();
    }
}
