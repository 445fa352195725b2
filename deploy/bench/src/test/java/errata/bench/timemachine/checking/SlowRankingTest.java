package errata.bench.timemachine.checking;

import static org.assertj.core.api.Assertions.assertThat;

import errata.bench.timemachine.checking.Counts.Count;
import errata.bench.timemachine.checking.SlowRanking.Cut;
import errata.bench.timemachine.history.History;
import org.junit.jupiter.api.Test;

final class SlowRankingTest {
    private static final int LABELS = 4_000;

    private final History history = new History(5, LABELS);
    private final int codebook = history.codebook().positions();

    @Test
    void what_was_seen_then_is_the_same_when_more_was_said_since() {
        var half = new Book();
        history.tell((position, micros, version, saying) -> {
            if (position <= 3_000) {
                half.said(position, micros, version, saying);
            }
        });
        var cut = new Cut(3_000, 3_000, codebook);
        assertThat(SlowRanking.at(whole(), history, cut)).isEqualTo(SlowRanking.at(half, history, cut));
    }

    @Test
    void no_category_is_present_or_open_more_often_than_it_could_be() {
        var book = whole();
        var counts = SlowRanking.at(book, history, new Cut(book.position(), book.position(), codebook));
        assertThat(counts.reviewed()).isPositive().isLessThan(book.traces());
        assertThat(counts.categories())
                .hasSize(history.codebook().active(codebook).size());
        assertThat(counts.categories().values()).allSatisfy(count -> {
            assertThat(count.count()).isLessThanOrEqualTo(counts.reviewed());
            assertThat(count.unresolved()).isLessThanOrEqualTo(count.assessed());
        });
    }

    @Test
    void a_trace_with_both_merged_categories_counts_once() {
        var book = whole();
        var before = SlowRanking.at(book, history, new Cut(book.position(), book.position(), codebook));
        history.codebook().merge(book.micros() + 1, 0, 1);
        var after = SlowRanking.at(book, history, new Cut(book.position(), book.position(), codebook + 1));
        assertThat(after.categories()).doesNotContainKey(1);
        assertThat(count(after, 0).count())
                .isLessThan(count(before, 0).count() + count(before, 1).count())
                .isGreaterThanOrEqualTo(
                        Math.max(count(before, 0).count(), count(before, 1).count()));
    }

    @Test
    void intervals_end_where_the_next_of_the_same_reader_begins() {
        var book = whole();
        new Intervals(book)
                .tell((trace, category, reader, verdict, from, to) ->
                        assertThat(from).isPositive().isLessThanOrEqualTo(to));
    }

    private Book whole() {
        var book = new Book();
        history.tell(book);
        return book;
    }

    private static Count count(Counts counts, int category) {
        return counts.categories().get(category);
    }
}
