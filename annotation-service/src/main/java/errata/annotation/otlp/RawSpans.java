package errata.annotation.otlp;

import com.google.protobuf.ByteString;
import errata.annotation.understanding.Attributes;
import errata.annotation.understanding.RawSpan;
import errata.annotation.understanding.RawSpan.SpanEvent;
import errata.annotation.understanding.RawSpan.SpanLink;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Protobuf spans in the plain form that understanding reads.
final class RawSpans {
    private static final long NANOS = 1_000_000_000L;

    private RawSpans() {}

    static RawSpan of(ResourceSpans content) {
        var scope = content.getScopeSpans(0);
        var span = scope.getSpans(0);
        var endedAt = instant(span.getEndTimeUnixNano());
        // Zero is the time of those who have none.
        var startedAt = span.getStartTimeUnixNano() == 0 ? endedAt : instant(span.getStartTimeUnixNano());
        return new RawSpan(
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                parent(span.getParentSpanId()),
                span.getName(),
                startedAt,
                endedAt.isBefore(startedAt) ? startedAt : endedAt,
                span.getStatus().getCode() == StatusCode.STATUS_CODE_ERROR,
                span.getStatus().getMessage().isEmpty()
                        ? null
                        : span.getStatus().getMessage(),
                scope.getScope().getName(),
                attributes(span.getAttributesList()),
                attributes(content.getResource().getAttributesList()),
                span.getEventsList().stream()
                        .map(event -> new SpanEvent(
                                event.getName(),
                                instant(event.getTimeUnixNano()),
                                attributes(event.getAttributesList())))
                        .toList(),
                span.getLinksList().stream()
                        .map(link -> new SpanLink(
                                hex(link.getTraceId()), hex(link.getSpanId()), attributes(link.getAttributesList())))
                        .toList());
    }

    /// An all-zero or malformed parent is no parent.
    private static @Nullable String parent(ByteString id) {
        var text = hex(id);
        return id.size() != 8 || text.equals("0".repeat(16)) ? null : text;
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    /// Nanoseconds are unsigned 64 bit in OTLP.
    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Long.divideUnsigned(nanos, NANOS), Long.remainderUnsigned(nanos, NANOS));
    }

    private static Attributes attributes(List<KeyValue> list) {
        return list.isEmpty() ? Attributes.NONE : new Attributes(map(list));
    }

    private static Map<String, Object> map(List<KeyValue> list) {
        var map = new LinkedHashMap<String, Object>();
        for (var each : list) {
            var value = value(each.getValue());
            if (value != null) {
                map.put(each.getKey(), value);
            }
        }
        return map;
    }

    private static @Nullable Object value(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case BOOL_VALUE -> value.getBoolValue();
            case INT_VALUE -> value.getIntValue();
            case DOUBLE_VALUE -> value.getDoubleValue();
            case ARRAY_VALUE ->
                value.getArrayValue().getValuesList().stream()
                        .map(each -> each.getValueCase() == AnyValue.ValueCase.VALUE_NOT_SET ? "" : value(each))
                        .toList();
            case KVLIST_VALUE -> map(value.getKvlistValue().getValuesList());
            case BYTES_VALUE ->
                Base64.getEncoder().encodeToString(value.getBytesValue().toByteArray());
            default -> null;
        };
    }
}
