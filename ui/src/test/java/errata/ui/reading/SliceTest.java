package errata.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import errata.ui.wire.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SliceTest {

    @Test
    void parts_follow_each_other_without_gap_or_repetition() {
        var seen = new java.util.ArrayList<Integer>();
        var all = IntStream.range(0, 257).boxed().toList();
        for (var part = Slice.of(all, 0); ; part = Slice.of(all, part.next())) {
            seen.addAll(part.items());
            if (!part.more()) {
                break;
            }
        }
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void an_address_beyond_the_end_shows_the_end() {
        assertThat(Slice.of(List.of(1, 2, 3), 99).items()).containsExactly(3);
        assertThat(Slice.of(List.of(), 5).items()).isEmpty();
    }

    @Test
    void a_list_of_spans_carries_little_of_a_long_text_and_a_span_alone_all_of_it() {
        var spans = List.of(span("x".repeat(50_000)));
        assertThat(SpanTree.of(spans, List.of(), 0).items().getFirst().cut()).isTrue();
        var alone = SpanTree.alone(spans, List.of(), "a1").items().getFirst();
        assertThat(alone.cut()).isFalse();
        assertThat(alone.input().head() + alone.input().rest()).hasSize(50_000);
    }

    private static Span span(String input) {
        return new Span(
                "a1", null, 0, false, "LLM", "chat", null, 5L, "ok", null, null, null, input, null, null, null, null,
                false, List.of(), Map.of(), Map.of());
    }
}
