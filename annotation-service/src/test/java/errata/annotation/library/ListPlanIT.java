package errata.annotation.library;

import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.AnnotationBackends;
import errata.events.sql.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The list stays on its index, however many traces there are.
@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListPlanIT {
    private static final String FILL = """
            insert into trace (project, trace_id, day, first_seen_at, seen_at, has_root, imported, settled_at, span_count,
                               name, service, tags, started_at, duration_ms, failed, input_tokens, output_tokens, search)
            select 'planned', lpad(to_hex(n), 32, '0'), '2026-03-01', now(), now(), true, false, now(), 1, 'chat',
                   'bot-' || n % 5, '{}', timestamptz '2026-03-01' + n * interval '1 second', 1, false, 0, 0,
                   to_tsvector('simple', 'word' || n)
              from generate_series(1, 20000) n
                on conflict do nothing
            """;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @Test
    void the_newest_page_is_read_off_its_index() throws SQLException {
        assertThat(plan(new TraceQuery("planned", 50)))
                .contains("Index Scan using trace_newest on trace t")
                .doesNotContain("Seq Scan on trace ");
    }

    @Test
    void a_later_page_starts_at_its_cursor() throws SQLException {
        var cursor = new Cursor(Instant.parse("2026-03-01T02:00:00Z"), "0".repeat(32));

        assertThat(plan(new TraceQuery("planned", 50)
                        .facts(Map.of("service", "bot-1"))
                        .after(cursor)))
                .contains("trace_newest", "Index Cond", "ROW(")
                .doesNotContain("Seq Scan on trace ");
    }

    @Test
    void a_search_uses_the_words() throws SQLException {
        assertThat(plan(new TraceQuery("planned", 50).matching("word777")))
                .contains("trace_search")
                .doesNotContain("Seq Scan on trace ");
    }

    private String plan(TraceQuery query) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, password)) {
            fill(connection);
            var sql = query.applyTo(Sql.named(LibraryStore.class, "library/list-traces"));
            for (int i = query.values().size(); i >= 1; i--) {
                sql = sql.replace("$" + i, "'" + query.values().get(i - 1) + "'");
            }
            // 20 000 short rows are read faster than an index; a million conversations are not.
            connection.createStatement().execute("set enable_seqscan = off");
            var plan = new StringBuilder();
            try (var rows = connection.createStatement().executeQuery("explain " + sql)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(FILL);
            statement.execute("analyze trace");
        }
    }
}
