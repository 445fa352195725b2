package errata.bench.timemachine.loading;

import errata.bench.product.Backstage;
import errata.bench.timemachine.history.Told;
import errata.bench.timemachine.storing.Sql;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Puts events right into reporting's journal, in PostgreSQL's binary form: years of a log would take Kafka's consumer
/// an hour. Reporting is stopped at the first of them, as it would be at one it cannot fold; a rebuild is the repair.
public final class JournalCopy implements AutoCloseable {
    private static final long POSTGRES_EPOCH = TimeUnit.SECONDS.toMicros(946_684_800);
    private static final byte[] HEAD = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final short FIELDS = 13;
    private static final int PIECE = 1 << 20;
    private static final byte[] HASH = new byte[32];

    private final String project;
    private final Connection connection;
    private final CopyIn copy;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream(2 * PIECE);
    private final DataOutputStream rows = new DataOutputStream(piece);
    private long stamp;
    private long position;
    private long micros;

    /// @param after position of the last event that came another way; @param stamp highest codebook position up to
    /// there
    public JournalCopy(Backstage backstage, String project, long after, long stamp) {
        this.project = project;
        this.stamp = stamp;
        try {
            connection = backstage.database("reporting");
            try (var stop = connection.prepareStatement(Sql.named("stop-projection"))) {
                stop.setLong(1, after + 1);
                stop.setString(2, project);
                stop.executeUpdate();
            }
            copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(Sql.named("copy-journal"));
            rows.write(HEAD);
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be filled", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param seen the codebook position the event names; 0 if none
    public void add(Told told, long seen) {
        stamp = Math.max(stamp, seen);
        position = told.position();
        micros = told.micros();
        try {
            rows.writeShort(FIELDS);
            field(project);
            field("annotation");
            field(position);
            field(told.stream());
            field((long) told.version());
            field(told.type());
            rows.writeInt(4);
            rows.writeInt(told.schema());
            field(told.body());
            field(told.actor());
            field("told-" + position);
            field(micros - POSTGRES_EPOCH);
            field(HASH);
            field(stamp);
            if (piece.size() > PIECE) {
                write();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void field(String text) throws IOException {
        field(text.getBytes(StandardCharsets.UTF_8));
    }

    private void field(byte[] bytes) throws IOException {
        rows.writeInt(bytes.length);
        rows.write(bytes);
    }

    private void field(long number) throws IOException {
        rows.writeInt(Long.BYTES);
        rows.writeLong(number);
    }

    private void write() {
        var bytes = piece.toByteArray();
        piece.reset();
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new IllegalStateException("the journal takes no more", e);
        }
    }

    /// All of it is there, and the log says so.
    public void end() {
        try (var move = connection.prepareStatement(Sql.named("move-log"))) {
            rows.writeShort(-1);
            write();
            copy.endCopy();
            move.setLong(1, position);
            move.setLong(2, micros);
            move.setLong(3, micros);
            move.setLong(4, stamp);
            move.setString(5, project);
            move.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the journal is not whole", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
