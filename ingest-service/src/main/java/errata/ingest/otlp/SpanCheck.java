package errata.ingest.otlp;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import org.jspecify.annotations.Nullable;

/// Decides of one span whether it can be kept, and keeps it within the limits. A span that needs no change is never
/// built: its bytes go on as they came.
final class SpanCheck {
    /// Stands on a span whose texts were cut.
    static final String TRUNCATED = "errata.truncated";

    private static final Shape RESOURCE = Shape.of(Resource.getDescriptor());
    private static final Shape SCOPE = Shape.of(InstrumentationScope.getDescriptor());

    private final OtlpLimits limits;

    SpanCheck(OtlpLimits limits) {
        this.limits = limits;
    }

    sealed interface Checked {
        /// `project` is what the span itself says.
        record Fit(
                ByteString traceId,
                ByteString span,
                @Nullable String project) implements Checked {}

        record Unfit(RefusalCode code, SpanIds ids) implements Checked {}
    }

    Checked check(ByteString span) {
        var ids = new SpanIds();
        try {
            ids.read(span);
            var problem = ids.problem();
            if (problem != null) {
                return new Checked.Unfit(problem, ids);
            }
            var project = ids.namesProject() ? NamedProject.in(parse(Span.parser(), span)) : null;
            return ids.hasParentOfZeros() || span.size() > limits.text()
                    ? changed(ids, parse(Span.parser(), span), project)
                    : new Checked.Fit(ids.trace(), span, project);
        } catch (InvalidProtocolBufferException e) {
            return new Checked.Unfit(RefusalCode.NOT_OTLP, ids);
        }
    }

    private Checked changed(SpanIds ids, Span received, @Nullable String project) {
        var span = ids.hasParentOfZeros()
                ? received.toBuilder().clearParentSpanId().build()
                : received;
        if (span.getSerializedSize() <= limits.text()) {
            return new Checked.Fit(ids.trace(), span.toByteString(), project);
        }
        var capped = span.toBuilder();
        if (!TextCap.fit(capped, limits.text(), limits.span())) {
            return new Checked.Unfit(RefusalCode.TOO_LARGE, ids);
        }
        if (!capped.build().equals(span)) {
            capped.addAttributes(truncated());
        }
        return new Checked.Fit(ids.trace(), capped.build().toByteString(), project);
    }

    /// The resource within its limit; its attributes say which project its spans belong to.
    Resource resource(ByteString bytes) throws InvalidProtocolBufferException {
        MessageScan.scan(bytes, RESOURCE);
        var resource = parse(Resource.parser(), bytes);
        if (bytes.size() <= limits.resource()) {
            return resource;
        }
        var capped = resource.toBuilder();
        return TextCap.fit(capped, limits.text(), limits.resource()) ? capped.build() : Resource.getDefaultInstance();
    }

    ByteString scope(ByteString bytes) throws InvalidProtocolBufferException {
        MessageScan.scan(bytes, SCOPE);
        if (bytes.size() <= limits.scope()) {
            return bytes;
        }
        var capped = parse(InstrumentationScope.parser(), bytes).toBuilder();
        return TextCap.fit(capped, limits.text(), limits.scope())
                ? capped.build().toByteString()
                : ByteString.EMPTY;
    }

    /// Of a message that was looked through.
    private static <M extends Message> M parse(Parser<M> parser, ByteString bytes)
            throws InvalidProtocolBufferException {
        return parser.parseFrom(bytes);
    }

    private static KeyValue truncated() {
        return KeyValue.newBuilder()
                .setKey(TRUNCATED)
                .setValue(AnyValue.newBuilder().setBoolValue(true))
                .build();
    }
}
