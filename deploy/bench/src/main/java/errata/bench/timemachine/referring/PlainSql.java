package errata.bench.timemachine.referring;

import errata.bench.sending.Histogram;
import errata.bench.timemachine.checking.Intervals;
import errata.bench.timemachine.history.Dice;
import errata.bench.timemachine.storing.Sql;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Counts by plain SQL over intervals, and how fast their rows are copied in.
public final class PlainSql {
    private static final int QUERIES = 5;
    private static final int FLUSH = 256 * 1024;

    private final Connection connection;
    private final StringBuilder buffer = new StringBuilder(FLUSH + 256);
    private long rows;

    /// @param counting milliseconds of a count at a random position
    public record Figures(long rows, double copied, double indexed, Histogram counting) {}

    public PlainSql(Connection connection) {
        this.connection = connection;
    }

    public Figures run(Intervals intervals, long positions) throws SQLException {
        execute(Sql.named("reference-table"));
        long began = System.nanoTime();
        copy(intervals);
        double copied = seconds(began);
        began = System.nanoTime();
        execute(Sql.named("reference-index"));
        execute("vacuum analyze label_interval");
        double indexed = seconds(began);
        var counting = new Histogram();
        var dice = new Dice(positions);
        for (int query = 0; query < QUERIES; query++) {
            counting.add(count((long) (dice.fraction() * positions)));
        }
        return new Figures(rows, copied, indexed, counting);
    }

    private void copy(Intervals intervals) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy label_interval from stdin");
        intervals.tell((trace, category, reader, verdict, from, to) -> {
            rows++;
            buffer.append(from)
                    .append('\t')
                    .append(to)
                    .append('\t')
                    .append(trace)
                    .append('\t');
            buffer.append(category)
                    .append('\t')
                    .append(reader)
                    .append('\t')
                    .append(verdict)
                    .append('\n');
            if (buffer.length() >= FLUSH) {
                flush(copy);
            }
        });
        flush(copy);
        copy.endCopy();
    }

    private void flush(CopyIn copy) {
        var bytes = buffer.toString().getBytes(StandardCharsets.US_ASCII);
        buffer.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new IllegalStateException("the rows cannot be copied", e);
        }
    }

    private long count(long position) throws SQLException {
        long began = System.nanoTime();
        try (var statement = connection.prepareStatement(Sql.named("reference-count"))) {
            statement.setLong(1, position);
            statement.setLong(2, position);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    found.getLong(2);
                }
            }
        }
        return System.nanoTime() - began;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
