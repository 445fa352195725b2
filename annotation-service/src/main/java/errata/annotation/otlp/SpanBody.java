package errata.annotation.otlp;

import com.google.protobuf.InvalidProtocolBufferException;
import errata.annotation.understanding.RawSpan;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One span with its resource and scope, as it was received: the form in which spans are kept.
public record SpanBody(ResourceSpans content) {

    public SpanBody {
        if (content.getScopeSpansCount() != 1 || content.getScopeSpans(0).getSpansCount() != 1) {
            throw new IllegalArgumentException("a body holds exactly one span");
        }
    }

    /// Out of our own tables, where only readable pieces stand.
    public static List<SpanBody> stored(Packed packed) {
        var bytes = packed.unpacked();
        try {
            return packed.form() == 0
                    ? List.of(new SpanBody(ResourceSpans.parseFrom(bytes)))
                    : split(TracesData.parseFrom(bytes));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a stored piece is no OTLP", e);
        }
    }

    /// Every span of a message by itself.
    public static List<SpanBody> split(TracesData traces) {
        var bodies = new ArrayList<SpanBody>();
        for (var resource : traces.getResourceSpansList()) {
            var bare = resource.toBuilder().clearScopeSpans().build();
            for (var scope : resource.getScopeSpansList()) {
                var bareScope = scope.toBuilder().clearSpans().build();
                for (var span : scope.getSpansList()) {
                    var only = bareScope.toBuilder().addSpans(span);
                    bodies.add(new SpanBody(bare.toBuilder().addScopeSpans(only).build()));
                }
            }
        }
        return bodies;
    }

    /// Whether its ids are what OTLP demands: 16 and 8 bytes, not all zero.
    public boolean hasIds() {
        var span = span();
        return valid(span.getTraceId().toByteArray(), 16)
                && valid(span.getSpanId().toByteArray(), 8);
    }

    private static boolean valid(byte[] id, int length) {
        int bits = 0;
        for (byte each : id) {
            bits |= each;
        }
        return id.length == length && bits != 0;
    }

    public String traceId() {
        return HexFormat.of().formatHex(span().getTraceId().toByteArray());
    }

    public String spanId() {
        return HexFormat.of().formatHex(span().getSpanId().toByteArray());
    }

    /// Unsigned, as OTLP has it.
    public long startedAtNanos() {
        return span().getStartTimeUnixNano();
    }

    /// The project a collector's own span names, when nobody else did. What LangSmith calls the name of a session is
    /// its project; `unknown_service` is what SDKs call one that was given no name.
    public Optional<String> projectName() {
        var resource = content.getResource().getAttributesList();
        return Stream.of(
                        named(resource, "openinference.project.name"),
                        named(span().getAttributesList(), "langsmith.trace.session_name"),
                        named(resource, "service.name").filter(name -> !name.startsWith("unknown_service")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> named(List<KeyValue> attributes, String key) {
        return attributes.stream()
                .filter(each -> each.getKey().equals(key))
                .map(each -> each.getValue().getStringValue())
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    public byte[] bytes() {
        return content.toByteArray();
    }

    public RawSpan raw() {
        return RawSpans.of(content);
    }

    private Span span() {
        return content.getScopeSpans(0).getSpans(0);
    }
}
