package errata.annotation.arriving;

import static errata.annotation.arriving.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import errata.annotation.AnnotationBackends;
import errata.annotation.OwnerSql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
class TracesArriveIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    OwnerSql sql;
    OwnLibrary library;

    @Test
    void a_trace_can_be_read_soon_after_it_arrived() {
        library.send(Spans.root(1, NOON, "Where is my train?", "On platform 4."));

        var trace = trace(1, "trace.traceId != null");

        assertThat(trace.getString("trace.input")).isEqualTo("Where is my train?");
        assertThat(trace.getString("trace.output")).isEqualTo("On platform 4.");
        assertThat(trace.getString("trace.service")).isEqualTo("test-bot");
        assertThat(trace.getList("messages.role")).containsExactly("user", "assistant");
        assertThat(trace.getString("clock")).isEqualTo("wall");
    }

    @Test
    void the_same_span_again_changes_nothing() {
        var once = Spans.root(2, NOON, "Twice?", "Once.");
        library.send(once);
        trace(2, "trace.settled");
        library.send(once);
        library.send(Spans.root(3, NOON, "After it", "Yes."));
        trace(3, "trace.traceId != null");

        var trace = trace(2, "trace.settled");
        assertThat(trace.getInt("trace.spanCount")).isOne();
        assertThat(trace.getInt("trace.revision")).isOne();
    }

    @Test
    void an_exchange_that_came_as_a_log_record_alone_is_a_trace() {
        var told = Map.of(
                "gen_ai.input.messages", "[{\"role\":\"user\",\"content\":\"Is it open?\"}]",
                "gen_ai.output.messages", "[{\"role\":\"assistant\",\"content\":\"Until six.\"}]");
        library.send(Spans.carrier(11, 1, NOON, "gen_ai.client.inference.operation.details", told));

        var trace = trace(11, "trace.settled");

        assertThat(trace.getString("trace.input")).isEqualTo("Is it open?");
        assertThat(trace.getString("trace.output")).isEqualTo("Until six.");
        assertThat(trace.getList("messages.role")).containsExactly("user", "assistant");
    }

    @Test
    void children_may_come_before_their_root() {
        library.send(Spans.of(4, 2, 1L, NOON.plusMillis(10), Map.of("openinference.span.kind", "TOOL")));
        assertThat(trace(4, "trace.spanCount == 1").getBoolean("trace.settled")).isFalse();

        library.send(Spans.root(4, NOON, "Root last", "Fine."));

        var trace = trace(4, "trace.spanCount == 2");
        assertThat(trace.getString("trace.input")).isEqualTo("Root last");
        assertThat(trace.getList("spans.depth")).containsExactly(0, 1);
        assertThat(trace.getList("spans.kind")).containsExactly("llm", "tool");
    }

    @Test
    void a_span_after_settling_amends_the_trace() {
        library.send(Spans.root(5, NOON, "Early", "Yes."));
        trace(5, "trace.settled");
        library.send(Spans.of(5, 2, 1L, NOON, Map.of("openinference.span.kind", "TOOL")));

        var trace = trace(5, "trace.spanCount == 2");
        assertThat(trace.getInt("trace.revision")).isEqualTo(2);
        assertThat(trace.getBoolean("trace.settled")).isTrue();
    }

    @Test
    void a_record_nobody_can_read_is_put_aside_and_does_not_stop_the_others() {
        int before = given().get("/internal/arriving").jsonPath().getInt("unreadableRecords");
        library.topic().send(new byte[] {1, 2, 3, 4}, Map.of("project", library.project()));
        var noIds = Spans.root(6, NOON, "No ids", "No.").toBuilder();
        noIds.getResourceSpansBuilder(0)
                .getScopeSpansBuilder(0)
                .getSpansBuilder(0)
                .setTraceId(ByteString.EMPTY);
        library.send(noIds.build());
        library.send(Spans.root(7, NOON, "With \\u0000 in it", "Good."));

        assertThat(trace(7, "trace.traceId != null").getString("trace.output")).isEqualTo("Good.");
        eventually(
                () -> given().get("/internal/arriving").jsonPath().getInt("unreadableRecords"),
                count -> count == before + 2);
    }

    @Test
    void the_raw_trace_can_be_copied_and_posted_again() {
        library.send(Spans.root(8, NOON, "Raw?", "Raw."));
        trace(8, "trace.traceId != null");

        var raw = library.get("traces/" + Spans.traceId(8) + "/raw").jsonPath();

        assertThat(raw.getString("resourceSpans[0].scopeSpans[0].spans[0].traceId"))
                .isEqualTo(Spans.traceId(8));
    }

    @Test
    void content_the_database_refuses_is_put_aside_alone() {
        sql.run("create function refuse() returns trigger language plpgsql as $$ begin"
                + " if new.output = 'Refused.' then raise exception 'no' using errcode = '22000'; end if;"
                + " return new; end $$");
        sql.run("create trigger refuse before insert on trace for each row execute function refuse()");
        for (int i = 20; i < 30; i++) {
            library.send(Spans.root(i, NOON, "Question", i == 25 ? "Refused." : "Taken."));
        }

        library.lists(9);
        sql.run("drop trigger refuse on trace");
        sql.run("drop function refuse");
        library.get("traces/" + Spans.traceId(25)).then().statusCode(404);
    }

    @Test
    void a_pinned_trace_outlives_its_day() {
        library.send(Spans.root(9, NOON, "Keep me", "Kept."));
        library.send(Spans.root(10, NOON, "Drop me", "Gone."));
        trace(9, "trace.settled");
        trace(10, "trace.settled");
        sql.run("select pin_trace(?, ?)", library.project(), Spans.traceId(9));
        sql.run("truncate trace_piece_" + LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.BASIC_ISO_DATE));
        library.send(Spans.of(9, 2, 1L, NOON, Map.of("openinference.span.kind", "TOOL")));

        var kept = trace(9, "trace.revision == 2");
        assertThat(kept.getList("spans")).hasSize(2);
        assertThat(kept.getString("trace.input")).isEqualTo("Keep me");
        library.get("traces/" + Spans.traceId(10)).then().statusCode(404);
    }

    private JsonPath trace(long number, String condition) {
        return library.trace(number, json -> Boolean.TRUE.equals(json.get(condition)));
    }
}
