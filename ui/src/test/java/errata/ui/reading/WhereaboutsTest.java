package errata.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import errata.ui.wire.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {

    @Test
    void each_place_is_told_once_and_orphans_are_counted() {
        var desk = Map.<String, Object>of("service.name", "desk");
        var shelf = Map.<String, Object>of("service.name", "shelf");

        var found =
                Whereabouts.of(List.of(span(desk, false), span(shelf, true), span(desk, true), span(Map.of(), false)));

        assertThat(found.resources()).containsExactly(desk, shelf);
        assertThat(found.orphans()).isEqualTo(2);
    }

    @Test
    void a_document_is_read_with_a_short_score_and_its_beginning() {
        var looked = new Span.Document("d-7", 0.83051, "word ".repeat(300), false);
        var row = SpanTree.of(List.of(span(Map.of(), false, looked)), List.of(), 0)
                .items()
                .getFirst();

        assertThat(row.documents()).singleElement().satisfies(found -> {
            assertThat(found.score()).isEqualTo("0.831");
            assertThat(found.text().head()).hasSizeLessThan(400);
            assertThat(found.text().hidden()).isPositive();
        });
    }

    private static Span span(Map<String, Object> resource, boolean orphan, Span.Document... documents) {
        return new Span(
                "a1",
                "a0",
                1,
                orphan,
                "RETRIEVER",
                "look up",
                null,
                5L,
                "ok",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                List.of(documents),
                resource,
                Map.of());
    }
}
