package errata.annotation.library;

import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.AnnotationBackends;
import errata.annotation.OwnerSql;
import errata.events.sql.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Lists stay on their indexes, however many traces there are: 200 000 here, and a bound on the pages they touch.
@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListPlanIT {
    private static final List<String> FILL =
            List.of("""
            insert into trace (project, trace_id, day, first_seen_at, seen_at, has_root, imported, span_count, name,
                               service, user_id, tags, started_at, duration_ms, failed, input_tokens, output_tokens, marks)
            select 'planned', lpad(to_hex(n), 32, '0'), '2026-03-01', now(), now(), true, false, 1, 'chat',
                   'bot-' || n % 5, 'user-' || n % 20000, '{}', timestamptz '2026-03-01' + n * interval '1 second',
                   n % 10007, n % 997 = 0, n % 5003, 0,
                   array['tag' || e'\\x1f' || 'rare-' || n % 4001, 'metadata.plan' || e'\\x1f' || 'p' || n % 3]
              from generate_series(1, 200000) n
                on conflict do nothing""", """
            insert into trace_text (project, trace_id, started_at, search)
            select 'planned', lpad(to_hex(n), 32, '0'), timestamptz '2026-03-01' + n * interval '1 second',
                   to_tsvector('simple', 'common word' || n || ' other' || n % 2)
              from generate_series(1, 200000) n
                on conflict do nothing""", "select merge_trace_words()", "analyze trace", "analyze trace_text");
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    OwnerSql sql;

    @BeforeEach
    void fill() {
        if (sql.count("select count(*) from (select from trace_text where project = 'planned' limit 1) one") == 0) {
            FILL.forEach(sql::run);
        }
    }

    @Test
    void the_newest_page_is_read_off_its_index() throws SQLException {
        assertThat(plan(query().inOrder(51), 600)).contains("trace_newest on trace t");
    }

    @Test
    void a_later_page_starts_at_its_cursor() throws SQLException {
        var cursor = new Cursor(Instant.parse("2026-03-01T02:00:00Z"), "0".repeat(32));
        var service = Conditions.fact("service", List.of("bot-1"));

        assertThat(plan(query().and(service).after(cursor).inOrder(51), 600)).contains("trace_service", "ROW(");
    }

    @Test
    void a_fact_has_its_traces_by_time() throws SQLException {
        assertThat(plan(query().and(Conditions.fact("user", List.of("user-7"))).inOrder(51), 400))
                .contains("trace_user");
        assertThat(plan(query().and(Conditions.status("error")).inOrder(51), 600))
                .contains("trace_failed");
    }

    @Test
    void a_rare_word_is_found_by_the_words() throws SQLException {
        assertThat(plan(query().and(Conditions.words("word777")).ofAll(51), 2_000))
                .contains("trace_text_words");
    }

    @Test
    void a_frequent_word_fills_a_page_out_of_the_newest() throws SQLException {
        assertThat(plan(query().and(Conditions.words("common")).ofNewest(51, 4_000), 20_000))
                .contains("trace_newest", "trace_text_pkey");
    }

    @Test
    void rare_marks_and_measures_have_their_indexes() throws SQLException {
        assertThat(plan(query().and(Conditions.mark("tag", List.of("rare-17"))).ofAll(51), 900))
                .contains("trace_marks");
        assertThat(plan(query().and(Conditions.atLeast("t.duration_ms", 10_000)).ofAll(51), 1_500))
                .contains("trace_duration");
        assertThat(plan(
                        query().and(Conditions.atLeast("(t.input_tokens + t.output_tokens)", 5_000))
                                .ofAll(51),
                        1_500))
                .contains("trace_tokens");
    }

    @Test
    void two_rare_conditions_meet() throws SQLException {
        var both = query().and(Conditions.fact("user", List.of("user-17")))
                .and(Conditions.mark("tag", List.of("rare-17")));

        assertThat(plan(both.ofAll(51), 600)).containsAnyOf("trace_user", "trace_marks");
    }

    private static TraceQuery query() {
        return new TraceQuery("planned");
    }

    /// @param buffers that may be touched at most
    private String plan(Page page, int buffers) throws SQLException {
        var list = page.in(Sql.named(LibraryStore.class, "library/list-traces"));
        for (int i = page.values().size(); i >= 1; i--) {
            list = list.replace("$" + i, literal(page.values().get(i - 1)));
        }
        try (var connection = sql.open();
                var rows = connection.createStatement().executeQuery("explain (analyze, buffers) " + list)) {
            var plan = new StringJoiner("\n");
            while (rows.next()) {
                plan.add(rows.getString(1));
            }
            assertThat(plan.toString()).doesNotContain("Seq Scan on trace ", "Seq Scan on trace_text ");
            assertThat(buffers(plan.toString())).as(plan.toString()).isLessThan(buffers);
            return plan.toString();
        }
    }

    private static long buffers(String plan) {
        var first = BUFFERS.matcher(plan);
        return first.find() ? number(first.group(1)) + number(first.group(2)) : 0;
    }

    private static long number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static String literal(Object value) {
        if (value.getClass().isArray()) {
            var items = new StringJoiner(", ", "array[", "]::text[]");
            for (int i = 0; i < Array.getLength(value); i++) {
                items.add("'" + Array.get(value, i) + "'");
            }
            return items.toString();
        }
        return value instanceof Number ? value.toString() : "'" + value + "'";
    }
}
