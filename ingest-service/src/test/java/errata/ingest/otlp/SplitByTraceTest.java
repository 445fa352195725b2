package errata.ingest.otlp;

import static errata.ingest.otlp.Spans.attribute;
import static errata.ingest.otlp.Spans.export;
import static errata.ingest.otlp.Spans.span;
import static errata.ingest.otlp.Spans.traceId;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import errata.events.ProjectId;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitByTraceTest {
    private static final ProjectId PROJECT = new ProjectId("pharmacy");

    @Test
    void each_trace_becomes_one_record_in_the_order_of_its_spans() throws Exception {
        var split = split(export(
                "bot",
                List.of(
                        span(1, 1).build(),
                        span(2, 2).build(),
                        span(1, 3).build(),
                        span(1, 4).build())));

        assertThat(split.records())
                .extracting(record -> record.trace().value())
                .containsExactly(traceId(1), traceId(2));
        assertThat(spans(split.records().getFirst()))
                .extracting(Span::getStartTimeUnixNano)
                .isSorted()
                .hasSize(3);
    }

    @Test
    void a_record_is_the_same_message_as_the_spans_that_came() throws Exception {
        var request = export("bot", List.of(span(1, 1).build(), span(1, 2).build()));

        var record = split(request).records().getFirst();

        assertThat(TracesData.parseFrom(record.toBytes()).getResourceSpansList())
                .isEqualTo(request.getResourceSpansList());
    }

    @Test
    void spans_of_several_resources_stay_with_theirs() throws Exception {
        var request = export("bot", List.of(span(1, 1).build())).toBuilder()
                .addAllResourceSpans(export("till", List.of(span(1, 2).build())).getResourceSpansList())
                .build();

        var split = SplitByTrace.split(
                ProtobufTraces.read(new ByteArrayInputStream(request.toByteArray())),
                (resource, _) ->
                        new ProjectId(resource.getAttributes(0).getValue().getStringValue()),
                OtlpLimits.STANDARD);

        assertThat(split.records())
                .extracting(record -> record.project().value())
                .containsExactly("bot", "till");
    }

    @Test
    void bad_ids_are_refused_one_by_one() throws Exception {
        var split = split(export(
                "bot",
                List.of(
                        span(1, 1).setTraceId(ByteString.EMPTY).build(),
                        span(1, 2).setSpanId(ByteString.copyFrom(new byte[8])).build(),
                        span(1, 3)
                                .setParentSpanId(ByteString.copyFrom(new byte[3]))
                                .build(),
                        span(1, 4)
                                .setParentSpanId(ByteString.copyFrom(new byte[8]))
                                .build(),
                        span(1, 5).build())));

        assertThat(split.refused()).isEqualTo(3);
        assertThat(split.reasons()).hasSize(3);
        var kept = spans(split.records().getFirst());
        assertThat(kept).hasSize(2);
        assertThat(kept.getFirst().getParentSpanId().isEmpty()).isTrue();
    }

    @Test
    void a_long_text_is_cut_between_characters_and_marked() throws Exception {
        var text = "é".repeat(3 * 1024 * 1024 / 2 - 1) + "x";
        var split = split(export(
                "bot",
                List.of(span(1, 1).addAttributes(attribute("input", text)).build())));

        var kept = spans(split.records().getFirst()).getFirst();
        var cut = kept.getAttributes(1).getValue().getStringValue();
        assertThat(cut).hasSize(512 * 1024).matches("é+");
        assertThat(kept.getAttributesList()).contains(truncated());
    }

    @Test
    void a_span_of_many_texts_stays_within_its_limit() throws Exception {
        var span = span(1, 1);
        for (int i = 0; i < 10; i++) {
            span.addAttributes(attribute("doc." + i, "y".repeat(1024 * 1024)));
        }
        var split = split(export("bot", List.of(span.build())));

        var kept = spans(split.records().getFirst()).getFirst();
        assertThat(kept.getSerializedSize()).isLessThanOrEqualTo(OtlpLimits.STANDARD.span() + 64);
        assertThat(kept.getAttributesCount()).isEqualTo(12);
        assertThat(kept.getAttributesList()).contains(truncated());
    }

    @Test
    void a_large_trace_becomes_several_records_below_the_limit_of_the_topic() throws Exception {
        var spans = new ArrayList<Span>();
        for (int i = 1; i <= 20; i++) {
            spans.add(span(1, i)
                    .addAttributes(attribute("input", "z".repeat(900 * 1024)))
                    .build());
        }
        var split = split(export("bot", spans));

        assertThat(split.records()).hasSizeGreaterThan(2);
        assertThat(split.records())
                .allSatisfy(record -> assertThat(record.toBytes()).hasSizeLessThan(OtlpLimits.STANDARD.record()));
        assertThat(split.records().stream().mapToInt(TraceRecord::spans).sum()).isEqualTo(20);
    }

    @Test
    void a_span_of_countless_small_parts_is_refused_before_it_fills_the_memory() throws Exception {
        var list = ArrayValue.newBuilder();
        for (int i = 0; i < 200_000; i++) {
            list.addValues(AnyValue.getDefaultInstance());
        }
        var bomb = span(1, 1);
        bomb.addAttributesBuilder().setKey("a").setValue(AnyValue.newBuilder().setArrayValue(list));

        var split = split(export("bot", List.of(bomb.build(), span(1, 2).build())));

        assertThat(split.refused()).isEqualTo(1);
        assertThat(split.records().getFirst().spans()).isEqualTo(1);
    }

    @Test
    void a_span_nested_deeper_than_readers_go_is_refused() throws Exception {
        var value = AnyValue.newBuilder().setStringValue("x");
        for (int i = 0; i < 45; i++) {
            value = AnyValue.newBuilder().setArrayValue(ArrayValue.newBuilder().addValues(value));
        }
        var deep = span(1, 1);
        deep.addAttributesBuilder().setKey("a").setValue(value);

        assertThat(split(export("bot", List.of(deep.build()))).refused()).isEqualTo(1);
    }

    private static SplitByTrace.Split split(ExportTraceServiceRequest request) throws IOException {
        var batch = ProtobufTraces.read(new ByteArrayInputStream(request.toByteArray()));
        return SplitByTrace.split(batch, (_, _) -> PROJECT, OtlpLimits.STANDARD);
    }

    private static List<Span> spans(TraceRecord record) throws IOException {
        return TracesData.parseFrom(record.toBytes()).getResourceSpansList().stream()
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .flatMap(scope -> scope.getSpansList().stream())
                .toList();
    }

    private static io.opentelemetry.proto.common.v1.KeyValue truncated() {
        return io.opentelemetry.proto.common.v1.KeyValue.newBuilder()
                .setKey("errata.truncated")
                .setValue(AnyValue.newBuilder().setBoolValue(true))
                .build();
    }
}
