package errata.annotation.library;

import static errata.annotation.arriving.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.AnnotationBackends;
import errata.annotation.arriving.OwnLibrary;
import errata.annotation.arriving.Spans;
import io.opentelemetry.proto.trace.v1.TracesData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
class LibraryIsReadIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    OwnLibrary library;

    @Test
    void pages_are_stable_while_new_traces_arrive() {
        for (int i = 1; i <= 25; i++) {
            library.send(Spans.root(i, NOON.plusSeconds(i), "Question " + i, "Answer " + i));
        }
        library.lists(25);

        var seen = new ArrayList<String>();
        var page = library.list(Map.of("limit", "10"));
        while (true) {
            seen.addAll(page.getList("items.traceId"));
            if (page.getString("next") == null) {
                break;
            }
            library.send(Spans.root(100 + seen.size(), NOON.plusSeconds(1_000), "Later", "Yes"));
            library.lists(25 + seen.size() / 10);
            page = library.list(Map.of("limit", "10", "after", page.getString("next")));
        }

        var expected = new ArrayList<String>();
        for (int i = 25; i >= 1; i--) {
            expected.add(Spans.traceId(i));
        }
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void a_search_finds_words_and_beginnings_of_words() {
        library.send(Spans.root(1, NOON, "Where is the lighthouse?", "By the pier."));
        library.send(Spans.root(2, NOON, "When does the ferry leave?", "At nine."));
        library.lists(2);

        assertThat(found("lighthouse")).containsExactly(Spans.traceId(1));
        assertThat(found("LIGHT")).containsExactly(Spans.traceId(1));
        assertThat(found("ferry nine")).containsExactly(Spans.traceId(2));
        assertThat(found("ferry pier")).isEmpty();
        assertThat(found("\"the pier\"")).containsExactly(Spans.traceId(1));
        assertThat(found("the -ferry")).containsExactly(Spans.traceId(1));
        assertThat(found("'")).hasSize(2);
        assertThat(found("-\"by the\" x:* & ( '")).isEmpty();
    }

    @Test
    void a_trace_of_3000_spans_opens() {
        library.send(Spans.root(1, NOON, "Big?", "Very."));
        for (int first = 2; first <= 3_000; first += 100) {
            library.send(hundredSpansFrom(first));
        }
        eventually(
                () -> library.get("traces").jsonPath(), json -> List.of(3_000).equals(json.getList("items.spanCount")));

        var trace = library.get("traces/" + Spans.traceId(1)).jsonPath();

        assertThat(trace.getList("spans")).hasSize(3_000);
        assertThat(trace.getString("trace.input")).isEqualTo("Big?");
    }

    private static TracesData hundredSpansFrom(int first) {
        var spans = TracesData.newBuilder();
        for (int i = first; i < first + 100 && i <= 3_000; i++) {
            spans.mergeFrom(Spans.of(1, i, 1L, NOON.plusMillis(i), Map.of("input.value", "x".repeat(1_000))));
        }
        return spans.build();
    }

    private List<String> found(String q) {
        return library.ids(Map.of("q", q));
    }
}
