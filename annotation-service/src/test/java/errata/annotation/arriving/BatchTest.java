package errata.annotation.arriving;

import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.counting.Tally;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BatchTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final TraceKey TRACE = new TraceKey("p", Spans.traceId(1));

    private final Tally tally = new Tally();

    @Test
    void a_record_that_is_all_new_is_kept_as_it_came() {
        var record = record(Spans.root(1, NOON, "Hello", "Hi"));

        var piece = pieces(KnownSpans.none(), record).get(TRACE);

        assertThat(piece.body()).isEqualTo(record.value());
        assertThat(piece.ordinal()).isZero();
        assertThat(piece.after().count()).isOne();
    }

    @Test
    void the_same_span_again_is_dropped() {
        var record = record(Spans.root(1, NOON, "Hello", "Hi"));
        var known = pieces(KnownSpans.none(), record).get(TRACE).after();

        assertThat(pieces(known, record)).isEmpty();
    }

    @Test
    void the_same_span_with_other_content_is_kept_beside_the_former() throws Exception {
        var first = record(Spans.root(1, NOON, "Hello", "Hi"));
        var known = pieces(KnownSpans.none(), first).get(TRACE).after();

        var piece =
                pieces(known, record(Spans.root(1, NOON, "Hello", "Good day"))).get(TRACE);

        assertThat(piece.ordinal()).isOne();
        assertThat(piece.after().count()).isOne();
        assertThat(TracesData.parseFrom(piece.body()).getResourceSpansCount()).isOne();
    }

    @Test
    void of_a_record_known_in_part_only_the_news_are_kept() throws Exception {
        var child = Spans.of(1, 2, 1L, NOON, Map.of("input.value", "later"));
        var root = Spans.root(1, NOON, "Hello", "Hi");
        var known = pieces(KnownSpans.none(), record(root)).get(TRACE).after();

        var both = record(root.toBuilder().mergeFrom(child).build());
        var kept = TracesData.parseFrom(pieces(known, both).get(TRACE).body());

        assertThat(kept).isEqualTo(child);
    }

    @Test
    void a_carrier_of_a_log_record_counts_as_no_span() {
        var carrier = Spans.flagged(1, 9, 1L, NOON, "errata.log");

        var piece = pieces(KnownSpans.none(), record(Spans.root(1, NOON, "Hello", "Hi")), record(carrier))
                .get(TRACE);

        assertThat(piece.spans()).hasSize(2);
        assertThat(piece.after().count()).isOne();
    }

    @Test
    void keys_come_apart_as_they_were_put_together() {
        var keys = List.of(new SpanKey(1, -5, false), new SpanKey(Long.MIN_VALUE, 7, true));

        assertThat(SpanKey.apart(SpanKey.together(keys))).isEqualTo(keys);
    }

    private Map<TraceKey, Piece> pieces(KnownSpans known, ReceivedRecord... records) {
        var arrivals = Arrivals.of(ReadBatch.of(List.of(records)).spans());
        var batch = new Batch(arrivals, Map.of(), Map.of(TRACE, known), LocalDate.parse("2026-03-01"));
        return batch.pieces(tally);
    }

    private static ReceivedRecord record(TracesData traces) {
        return new ReceivedRecord("errata.traces", 0, 0, NOON, null, traces.toByteArray(), Map.of("project", "p"));
    }
}
