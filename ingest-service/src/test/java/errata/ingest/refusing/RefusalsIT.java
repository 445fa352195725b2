package errata.ingest.refusing;

import static errata.ingest.otlp.Spans.span;
import static errata.ingest.otlp.Spans.traceId;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import errata.events.ProjectId;
import errata.ingest.IngestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class RefusalsIT {
    @TestHTTPResource
    URI base;

    @Inject
    KeepRefusals refusals;

    @Test
    void a_refused_span_is_listed_with_its_reason_and_shown_whole() {
        refused()
                .send(
                        "sorted-out",
                        span(8001, 1)
                                .setSpanId(ByteString.copyFrom(new byte[3]))
                                .build());

        var item = refused().listed("sorted-out", 1).path("items").get(0);

        assertThat(item.path("code").asText()).isEqualTo("span-id-invalid");
        assertThat(item.path("reason").asText()).contains("span id");
        assertThat(item.path("refusedBy").asText()).isEqualTo("ingest-service");
        assertThat(item.path("source").asText()).isEqualTo("otlp");
        assertThat(item.path("traceId").asText()).isEqualTo(traceId(8001));
        assertThat(item.path("name").asText()).isEqualTo("refill");
        assertThat(item.path("state").asText()).isEqualTo("refused");
        var whole = refused().get("sorted-out", "/" + item.path("id").asText());
        var shown = whole.at("/span/resourceSpans/0/scopeSpans/0/spans/0");
        assertThat(shown.path("traceId").asText()).isEqualTo(traceId(8001));
        assertThat(shown.path("startTimeUnixNano").isTextual()).isTrue();
    }

    @Test
    void pages_go_from_new_to_old_and_counts_are_of_all() {
        var bad = span(8020, 1).setSpanId(ByteString.EMPTY).build();
        refused().send("paged", bad, bad, bad, bad, bad);
        refused().listed("paged", 5);

        var first = refused().get("paged", "?limit=3");
        var second =
                refused().get("paged", "?limit=3&after=" + first.path("next").asText());

        assertThat(first.path("items")).hasSize(3);
        assertThat(second.path("items")).hasSize(2);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(second.path("total").asInt()).isEqualTo(5);
        assertThat(second.at("/byCode/span-id-invalid").asInt()).isEqualTo(5);
        assertThat(second.path("dropped").asInt()).isZero();
    }

    @Test
    void what_is_not_there_is_a_problem() {
        refused().project("clean");
        assertThat(refused().endpoint().get("/api/projects/clean/refusals/x").status())
                .isEqualTo(404);
        assertThat(refused()
                        .endpoint()
                        .get("/api/projects/clean/refusals?after=%C3%A4")
                        .status())
                .isEqualTo(400);
        assertThat(refused().endpoint().get("/api/projects/nowhere/refusals").status())
                .isEqualTo(404);
        assertThat(refused()
                        .post("clean", "/00000000-0000-4000-8000-000000000000/replay", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_refusal_that_the_database_does_not_accept_is_counted_and_holds_up_nobody() {
        refused().project("poisoned");

        refusals.keep(List.of(refusal("before"), refusal("a\0b"), refusal("after")));

        var listed = refused().listed("poisoned", 3);
        assertThat(listed.path("items"))
                .extracting(item -> item.path("name").asText())
                .containsExactly("after", "", "before");
        assertThat(listed.at("/byCode/put-aside").asInt()).isOne();
    }

    private static Refusal refusal(String name) {
        var project = new ProjectId("poisoned");
        var at = Instant.parse("2026-03-01T12:00:00Z");
        return new Refusal(UUID.randomUUID(), project, at, "odd", "odd", "x", "otlp", "", "", name, 0, null, null);
    }

    private ToldRefusals refused() {
        return ToldRefusals.at(base);
    }
}
