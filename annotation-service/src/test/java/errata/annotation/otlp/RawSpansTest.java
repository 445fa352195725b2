package errata.annotation.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.common.v1.KeyValueList;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RawSpansTest {
    private static final long NOON = 1_772_366_400_000_000_000L;

    @Test
    void structured_values_keep_their_structure() {
        var list = ArrayValue.newBuilder()
                .addValues(text("a"))
                .addValues(AnyValue.newBuilder().setIntValue(2));
        var map = KeyValueList.newBuilder().addValues(keyed("role", text("user")));
        var raw = body(span().addAttributes(keyed(
                                "list",
                                AnyValue.newBuilder().setArrayValue(list).build()))
                        .addAttributes(keyed(
                                "map", AnyValue.newBuilder().setKvlistValue(map).build()))
                        .addAttributes(keyed("none", AnyValue.getDefaultInstance())))
                .raw();

        assertThat(raw.attributes().get("list")).isEqualTo(List.of("a", 2L));
        assertThat(raw.attributes().get("map")).isEqualTo(Map.of("role", "user"));
        assertThat(raw.attributes().values()).doesNotContainKey("none");
    }

    @Test
    void links_are_read() {
        var raw = body(span().addLinks(
                                Span.Link.newBuilder().setTraceId(id(16, 7)).setSpanId(id(8, 9))))
                .raw();

        assertThat(raw.links()).hasSize(1);
        assertThat(raw.links().getFirst().traceId()).isEqualTo("07".repeat(16));
        assertThat(raw.links().getFirst().spanId()).isEqualTo("09".repeat(8));
    }

    @Test
    void a_span_never_ends_before_it_began() {
        var raw = body(span().setEndTimeUnixNano(NOON - 5_000_000_000L)).raw();

        assertThat(raw.endedAt()).isEqualTo(raw.startedAt());
    }

    @Test
    void a_span_without_a_beginning_began_when_it_ended() {
        var raw = body(span().clearStartTimeUnixNano().setEndTimeUnixNano(NOON)).raw();

        assertThat(raw.startedAt()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @Test
    void a_parent_of_zeros_is_no_parent() {
        assertThat(body(span().setParentSpanId(id(8, 0))).raw().parentSpanId()).isNull();
        assertThat(body(span().setParentSpanId(id(8, 4))).raw().parentSpanId()).isEqualTo("04".repeat(8));
    }

    @Test
    void the_project_is_named_by_phoenix_then_langsmith_then_the_service() {
        var service = keyed("service.name", text("guide"));
        var phoenix = keyed("openinference.project.name", text("harbour"));
        var langsmith = keyed("langsmith.trace.session_name", text("pier"));

        assertThat(body(span().addAttributes(langsmith), service, phoenix).projectName())
                .contains("harbour");
        assertThat(body(span().addAttributes(langsmith), service).projectName()).contains("pier");
        assertThat(body(span(), service).projectName()).contains("guide");
        assertThat(body(span()).projectName()).isEmpty();
    }

    private static Span.Builder span() {
        return Span.newBuilder()
                .setTraceId(id(16, 1))
                .setSpanId(id(8, 2))
                .setStartTimeUnixNano(NOON)
                .setEndTimeUnixNano(NOON);
    }

    private static SpanBody body(Span.Builder span, KeyValue... resource) {
        return new SpanBody(ResourceSpans.newBuilder()
                .setResource(Resource.newBuilder().addAllAttributes(List.of(resource)))
                .addScopeSpans(ScopeSpans.newBuilder().addSpans(span))
                .build());
    }

    private static ByteString id(int length, int value) {
        var bytes = new byte[length];
        java.util.Arrays.fill(bytes, (byte) value);
        return ByteString.copyFrom(bytes);
    }

    private static KeyValue keyed(String key, AnyValue value) {
        return KeyValue.newBuilder().setKey(key).setValue(value).build();
    }

    private static AnyValue text(String text) {
        return AnyValue.newBuilder().setStringValue(text).build();
    }
}
