package errata.ingest.otlp;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;

/// Decides of one span whether it can be kept, and keeps it within the limits.
final class SpanCheck {
    /// Stands on a span whose texts were cut.
    static final String TRUNCATED = "errata.truncated";

    // Below it even the smallest parts cannot fill the memory.
    private static final int LARGE = 64 * 1024;
    private static final ByteString NO_SPAN = ByteString.copyFrom(new byte[8]);
    private static final ByteString NO_TRACE = ByteString.copyFrom(new byte[16]);

    private final OtlpLimits limits;

    SpanCheck(OtlpLimits limits) {
        this.limits = limits;
    }

    sealed interface Checked {
        record Fit(ByteString traceId, ByteString span) implements Checked {}

        record Unfit(String reason) implements Checked {}
    }

    Checked check(ByteString bytes) {
        try {
            var span = parse(Span.getDescriptor(), Span.parser(), bytes);
            if (span.getTraceId().size() != 16 || span.getTraceId().equals(NO_TRACE)) {
                return new Checked.Unfit("a trace id has 16 bytes, not all zero");
            }
            if (span.getSpanId().size() != 8 || span.getSpanId().equals(NO_SPAN)) {
                return new Checked.Unfit("a span id has 8 bytes, not all zero");
            }
            return parent(span, bytes);
        } catch (InvalidProtocolBufferException e) {
            return new Checked.Unfit("the span is not valid protobuf, or nested too deeply");
        }
    }

    private Checked parent(Span span, ByteString bytes) {
        var parent = span.getParentSpanId();
        if (!parent.isEmpty() && parent.size() != 8) {
            return new Checked.Unfit("a parent span id has 8 bytes, or none");
        }
        if (parent.equals(NO_SPAN)) { // some exporters write "no parent" like this
            return size(span.toBuilder().clearParentSpanId().build());
        }
        return bytes.size() > limits.text() ? size(span) : new Checked.Fit(span.getTraceId(), bytes);
    }

    private Checked size(Span span) {
        if (span.getSerializedSize() <= limits.text()) {
            return new Checked.Fit(span.getTraceId(), span.toByteString());
        }
        var capped = span.toBuilder();
        if (!TextCap.fit(capped, limits.text(), limits.span())) {
            return new Checked.Unfit("a span has at most %d bytes".formatted(limits.span()));
        }
        if (capped.build().equals(span)) {
            return new Checked.Fit(span.getTraceId(), span.toByteString());
        }
        return new Checked.Fit(
                span.getTraceId(), capped.addAttributes(truncated()).build().toByteString());
    }

    /// The resource within its limit; its attributes say which project its spans belong to.
    Resource resource(ByteString bytes) throws InvalidProtocolBufferException {
        var resource = parse(Resource.getDescriptor(), Resource.parser(), bytes);
        if (bytes.size() <= limits.resource()) {
            return resource;
        }
        var capped = resource.toBuilder();
        return TextCap.fit(capped, limits.text(), limits.resource()) ? capped.build() : Resource.getDefaultInstance();
    }

    ByteString scope(ByteString bytes) throws InvalidProtocolBufferException {
        var scope = parse(InstrumentationScope.getDescriptor(), InstrumentationScope.parser(), bytes);
        if (bytes.size() <= limits.scope()) {
            return bytes;
        }
        var capped = scope.toBuilder();
        return TextCap.fit(capped, limits.text(), limits.scope())
                ? capped.build().toByteString()
                : ByteString.EMPTY;
    }

    private static <M extends Message> M parse(Descriptor type, Parser<M> parser, ByteString bytes)
            throws InvalidProtocolBufferException {
        if (bytes.size() > LARGE) {
            countParts(type, bytes);
        }
        var in = bytes.newCodedInput();
        in.setRecursionLimit(OtlpLimits.DEPTH);
        var message = parser.parseFrom(in);
        in.checkLastTagWas(0);
        return message;
    }

    private static void countParts(Descriptor type, ByteString bytes) throws InvalidProtocolBufferException {
        try {
            new Parts(Parts.OF_A_SPAN).walk(type, bytes.newCodedInput(), 1);
        } catch (InvalidProtocolBufferException e) {
            throw e;
        } catch (IOException e) {
            throw new InvalidProtocolBufferException(e);
        }
    }

    private static KeyValue truncated() {
        return KeyValue.newBuilder()
                .setKey(TRUNCATED)
                .setValue(AnyValue.newBuilder().setBoolValue(true))
                .build();
    }
}
