package errata.annotation.library;

import static errata.annotation.arriving.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.AnnotationBackends;
import errata.annotation.arriving.OwnLibrary;
import errata.annotation.arriving.Spans;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
class FacetsIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    OwnLibrary library;

    @Test
    void counts_follow_what_traces_say() {
        said(1, "free", "first");
        said(2, "free", "second");
        said(3, "paid", "third");
        counted(3);
        said(2, "paid", "second");

        var facets = eventually(this::facets, json -> "paid".equals(json.get("facets.metadata.plan[0].value")));

        assertThat(facets.getList("facets.metadata.plan.value")).containsExactly("paid", "free");
        assertThat(facets.getBoolean("exact")).isTrue();
        assertThat(facets.getInt("of")).isEqualTo(3);
        assertThat(facets.getList("facets.tag.value")).containsExactly("first", "second", "third");
        assertThat(facets.getInt("facets.status.find { it.value == 'ok' }.count"))
                .isEqualTo(3);
    }

    @Test
    void a_part_of_the_library_is_counted_as_it_is_listed() {
        said(1, "free", "first");
        said(2, "free", "second");
        said(3, "paid", "second");
        counted(3);

        var free = library.get("traces/facets?metadata.plan=free").jsonPath();

        assertThat(free.getInt("of")).isEqualTo(2);
        assertThat(free.getList("facets.tag.value")).containsExactly("first", "second");
        assertThat(library.ids(Map.of("tag", "second", "metadata.plan", "paid")))
                .containsExactly(Spans.traceId(3));
        assertThat(library.ids(Map.of("minDurationMs", "250", "maxDurationMs", "250")))
                .hasSize(3);
        assertThat(library.ids(Map.of("minTokens", "1"))).isEmpty();
        assertThat(library.ids(Map.of("tool", "none"))).isEmpty();
        assertThat(library.get("traces?tag=first&tag=second").jsonPath().getList("items"))
                .hasSize(3);
    }

    private void said(long trace, String plan, String tag) {
        var attributes = Map.of(
                "input.value",
                "Hello",
                "langfuse.trace.tags",
                "[\"" + tag + "\"]",
                "langfuse.trace.metadata.plan",
                plan);
        library.send(Spans.of(trace, 1, null, NOON.plusSeconds(trace), attributes));
    }

    private void counted(int traces) {
        eventually(this::facets, json -> Integer.valueOf(traces).equals(json.get("of")));
    }

    private JsonPath facets() {
        return library.get("traces/facets").jsonPath();
    }
}
