package errata.bench.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SpanBatchTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00.123456789Z");

    private final TraceNumbers numbers = new TraceNumbers(0x7abc_dead_beefL);

    @Test
    void a_renumbered_batch_is_the_traces_it_says_it_is() throws InvalidProtocolBufferException {
        var batch = OtlpTemplate.batch(3, "bench", 1);
        batch.renumber(numbers, 5, 42, NOW);
        var spans = spans(batch);
        assertThat(spans).hasSize(batch.spans()).hasSize(30);
        for (int trace = 0; trace < 3; trace++) {
            var ofTrace = spans.subList(trace * 10, trace * 10 + 10);
            assertThat(ofTrace).extracting(span -> hex(span.getTraceId())).containsOnly(numbers.id(5, 42 + trace));
            assertThat(ofTrace.stream().map(Span::getSpanId).collect(Collectors.toSet()))
                    .hasSize(10);
            var root = ofTrace.getFirst();
            assertThat(root.getParentSpanId()).isEqualTo(ByteString.EMPTY);
            assertThat(ofTrace.subList(1, 10)).extracting(Span::getParentSpanId).containsOnly(root.getSpanId());
            assertThat(root.getStartTimeUnixNano()).isEqualTo(1_777_888_800_123_456_789L);
            assertThat(ofTrace).allMatch(span -> span.getEndTimeUnixNano() > span.getStartTimeUnixNano());
        }
    }

    @Test
    void renumbering_again_leaves_nothing_of_the_last_time() throws InvalidProtocolBufferException {
        var batch = OtlpTemplate.batch(2, "bench", 1);
        batch.renumber(numbers, 0, 0, NOW);
        long later = Long.MAX_VALUE / 32;
        batch.renumber(numbers, 0, later, NOW.plusSeconds(1));
        assertThat(spans(batch))
                .extracting(span -> hex(span.getTraceId()))
                .containsOnly(numbers.id(0, later), numbers.id(0, later + 1));
    }

    @Test
    void every_text_makes_a_body_of_the_same_length_of_a_kibibyte_a_span() {
        int length = OtlpTemplate.batch(10, "bench", 0).body().length;
        for (long seed = 1; seed < 20; seed++) {
            assertThat(OtlpTemplate.batch(10, "bench", seed).body()).hasSize(length);
        }
        assertThat(length / 100).isBetween(900, 1150);
        assertThat(ZipkinTemplate.batch(10, 3).body().length / 100).isBetween(900, 1150);
    }

    @Test
    void a_trace_id_says_its_connection_and_number_and_others_are_left_alone() {
        var id = numbers.id(7, 123_456);
        assertThat(numbers.connection(id)).hasValue(7);
        assertThat(TraceNumbers.number(id)).isEqualTo(123_456);
        assertThat(numbers.connection("5b8efff798038103d269b633813fc60c")).isEmpty();
        assertThat(numbers.connection(new TraceNumbers(1).id(7, 1))).isEmpty();
    }

    private static List<Span> spans(SpanBatch batch) throws InvalidProtocolBufferException {
        return ExportTraceServiceRequest.parseFrom(batch.body()).getResourceSpansList().stream()
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .flatMap(scope -> scope.getSpansList().stream())
                .toList();
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
