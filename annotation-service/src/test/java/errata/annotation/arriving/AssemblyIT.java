package errata.annotation.arriving;

import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.AnnotationBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
class AssemblyIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Inject
    Pool pool;

    OwnLibrary library;

    @Test
    void spans_of_several_services_make_one_trace() {
        library.send(Spans.from(
                "search", Spans.of(1, 3, 2L, NOON.plusMillis(20), Map.of("openinference.span.kind", "TOOL"))));
        library.send(Spans.from(
                "planner", Spans.of(1, 2, 1L, NOON.plusMillis(10), Map.of("openinference.span.kind", "CHAIN"))));
        library.send(Spans.from("desk", Spans.root(1, NOON, "Which way?", "North.")));

        var trace = library.trace(1, json -> json.getInt("trace.spanCount") == 3);

        assertThat(trace.getString("trace.service")).isEqualTo("desk");
        assertThat(trace.getList("spans.depth")).containsExactly(0, 1, 2);
    }

    @Test
    void a_span_after_a_review_says_that_the_trace_changed_since() {
        library.send(Spans.root(2, NOON, "Early?", "Yes."));
        library.trace(2, json -> json.getBoolean("trace.settled"));
        pool.preparedQuery("insert into reading values ($1, $2, 'local', 'pass', 0, 0, 1, now())")
                .executeAndAwait(Tuple.of(library.project(), Spans.traceId(2)));
        library.send(Spans.of(2, 2, 1L, NOON, Map.of("openinference.span.kind", "TOOL")));

        var trace = library.trace(2, json -> json.getInt("trace.spanCount") == 2);

        assertThat(trace.getBoolean("trace.changedSinceReview")).isTrue();
        assertThat(trace.getString("trace.reading.outcome")).isEqualTo("pass");
        assertThat(trace.getInt("trace.revision")).isEqualTo(2);
    }

    @Test
    void a_span_that_says_something_else_later_amends_its_trace() {
        library.send(Spans.root(3, NOON, "How much?", "Ten."));
        library.trace(3, json -> json.getBoolean("trace.settled"));
        library.send(Spans.root(3, NOON, "How much?", "Twelve."));

        var trace = library.trace(3, json -> "Twelve.".equals(json.getString("trace.output")));

        assertThat(trace.getInt("trace.spanCount")).isOne();
        assertThat(trace.getInt("trace.revision")).isEqualTo(2);
    }

    @Test
    void a_text_of_3_MB_opens_cut_and_marked() {
        var traces =
                Spans.of(4, 1, null, NOON, Map.of("input.value", "word ".repeat(600_000), "output.value", "Done."));
        library.send(traces);

        var trace = library.trace(4, json -> json.get("trace.traceId") != null);

        assertThat(trace.getBoolean("spans[0].truncated")).isTrue();
        assertThat(trace.getString("trace.output")).isEqualTo("Done.");
        var item = library.get("traces").jsonPath();
        assertThat(item.getString("items[0].input").length()).isLessThanOrEqualTo(500);
    }

    @Test
    void a_log_record_that_was_carried_is_no_span_of_the_trace() {
        library.send(Spans.flagged(5, 9, 1L, NOON, "errata.log"));
        library.send(Spans.root(5, NOON, "Logged?", "Yes."));

        var trace = library.trace(5, json -> "Logged?".equals(json.getString("trace.input")));

        assertThat(trace.getInt("trace.spanCount")).isOne();
        assertThat(trace.getList("spans")).hasSize(1);
    }
}
