package errata.annotation.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import errata.annotation.otlp.Deflated;
import errata.annotation.otlp.Packed;
import errata.annotation.otlp.SpanBody;
import errata.backends.Backends;
import errata.backends.postgres.Database;
import errata.events.Digest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A library that was filled before spans were kept in pieces.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OldLibraryIT {
    private static final String READ = "%032x".formatted(1);
    private static final String UNREAD = "%032x".formatted(2);

    @Test
    void what_was_kept_span_by_span_is_read_in_pieces_after_the_migrations() throws SQLException {
        var database = Backends.shared().database("oldlibrary");
        migrate(database, MigrationVersion.fromVersion("101"));
        try (var connection = owner(database)) {
            fill(connection);
        }

        migrate(database, MigrationVersion.LATEST);

        try (var connection = owner(database)) {
            assertThat(pieces(connection, "trace_piece", UNREAD)).containsExactly("0 first", "1 second");
            assertThat(pieces(connection, "trace_piece", READ)).containsExactly("0 first");
            assertThat(pieces(connection, "pinned_piece", READ)).containsExactly("0 first");
            assertThat(one(connection, "select count(*) from trace_text where search @@ 'parcel'::tsquery"))
                    .isEqualTo("2");
            assertThat(one(connection, "select traces from facet_count where fact = 'service' and value = 'desk'"))
                    .isEqualTo("2");
            assertThat(one(connection, "select trace_id from unsettled")).isEqualTo(UNREAD);
            assertThat(one(
                            connection,
                            "select array_to_string(marks, ' ') from trace where trace_id = '%s'".formatted(READ)))
                    .isEqualTo("tag\u001fvip");
            assertThat(one(
                            connection,
                            "select trace_id from sampling_frame('p', null, null, null, null, null, null, 'facts')"))
                    .isEqualTo(READ);
        }
    }

    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select ensure_span_day('2026-03-01')");
            for (var trace : List.of(READ, UNREAD)) {
                statement.execute(
                        "insert into trace (project, trace_id, day, first_seen_at, seen_at, has_root, imported,"
                                + " pinned, settled_at, span_count, name, service, tags, started_at, duration_ms, failed,"
                                + " input_tokens, output_tokens, search) values ('p', '%s', '2026-03-01', now(), now(), true,"
                                        .formatted(trace)
                                + " false, %1$s, case when %1$s then now() end, 1, 'chat', 'desk', array['vip', 'vip'],"
                                        .formatted(trace.equals(READ))
                                + " '2026-03-01T12:00:00Z', 5, false, 0, 0, to_tsvector('simple', 'my parcel'))");
            }
        }
        insert(connection, "span", READ, 1, "first");
        insert(connection, "pinned_span", READ, 1, "first");
        insert(connection, "span", UNREAD, 1, "first");
        insert(connection, "span", UNREAD, 2, "second");
    }

    private static void insert(Connection connection, String table, String trace, int number, String name)
            throws SQLException {
        var span = Span.newBuilder()
                .setTraceId(ByteString.copyFrom(HexFormat.of().parseHex(trace)))
                .setSpanId(ByteString.copyFrom(new byte[] {0, 0, 0, 0, 0, 0, 0, (byte) number}))
                .setName(name);
        var body = ResourceSpans.newBuilder()
                .addScopeSpans(ScopeSpans.newBuilder().addSpans(span))
                .build()
                .toByteArray();
        try (var statement = connection.prepareStatement(
                "insert into " + table
                        + " (day, project, trace_id, span_id, started_at, size, hash, body)"
                        + " values ('2026-03-01', 'p', ?, ?, timestamptz '2026-03-01T12:00:00Z' + ? * interval '1 s', ?, ?, ?)")) {
            statement.setString(1, trace);
            statement.setString(2, "%016x".formatted(number));
            statement.setInt(3, number);
            statement.setInt(4, body.length);
            statement.setBytes(5, Digest.of(body).bytes());
            statement.setBytes(6, Deflated.deflate(body));
            statement.executeUpdate();
        }
    }

    private static List<String> pieces(Connection connection, String table, String trace) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.prepareStatement(
                "select ordinal, size, form, body from " + table + " where trace_id = ? order by ordinal")) {
            statement.setString(1, trace);
            for (var rows = statement.executeQuery(); rows.next(); ) {
                found.add(rows.getInt("ordinal") + " " + name(rows));
            }
        }
        return found;
    }

    private static String name(ResultSet row) throws SQLException {
        var packed = new Packed(row.getInt("form"), row.getInt("size"), row.getBytes("body"));
        return SpanBody.stored(packed).getFirst().raw().name();
    }

    private static String one(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void migrate(Database database, MigrationVersion to) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
                .locations("classpath:db/migration")
                .placeholders(java.util.Map.of("app", database.app()))
                .outOfOrder(true)
                .target(to)
                .load()
                .migrate();
    }

    private static Connection owner(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
    }
}
