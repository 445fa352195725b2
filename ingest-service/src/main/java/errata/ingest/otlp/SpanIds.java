package errata.ingest.otlp;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The ids of a span, found while looking through it, and whether it names its project.
final class SpanIds implements MessageScan.Found {
    private static final Shape SPAN = Shape.of(Span.getDescriptor());
    private static final ByteString NO_SPAN = ByteString.copyFrom(new byte[8]);
    private static final ByteString NO_TRACE = ByteString.copyFrom(new byte[16]);

    private static final int LONGEST_SHOWN = 32;

    private ByteString trace = ByteString.EMPTY;
    private ByteString span = ByteString.EMPTY;
    private ByteString parent = ByteString.EMPTY;
    private boolean namesProject;

    /// The ids of a span that is not whole.
    static SpanIds asFarAsReadable(ByteString message) {
        var ids = new SpanIds();
        try {
            ids.read(message);
        } catch (InvalidProtocolBufferException e) {
            // what was found before stays
        }
        return ids;
    }

    void read(ByteString message) throws InvalidProtocolBufferException {
        MessageScan.scan(message, SPAN, this);
    }

    @Override
    public void field(int field, ByteString value) {
        switch (field) {
            case Span.TRACE_ID_FIELD_NUMBER -> trace = value;
            case Span.SPAN_ID_FIELD_NUMBER -> span = value;
            case Span.PARENT_SPAN_ID_FIELD_NUMBER -> parent = value;
            default -> {}
        }
    }

    @Override
    public void inner(int field, ByteString value) {
        namesProject |= field == KeyValue.KEY_FIELD_NUMBER && value.equals(NamedProject.KEY);
    }

    boolean namesProject() {
        return namesProject;
    }

    ByteString trace() {
        return trace;
    }

    String traceInHex() {
        return hex(trace);
    }

    String spanInHex() {
        return hex(span);
    }

    /// Some exporters write "no parent" as zeros.
    boolean hasParentOfZeros() {
        return parent.equals(NO_SPAN);
    }

    @Nullable
    RefusalCode problem() {
        if (trace.size() != 16 || trace.equals(NO_TRACE)) {
            return RefusalCode.TRACE_ID;
        }
        if (span.size() != 8 || span.equals(NO_SPAN)) {
            return RefusalCode.SPAN_ID;
        }
        return parent.isEmpty() || parent.size() == 8 ? null : RefusalCode.PARENT_ID;
    }

    private static String hex(ByteString id) {
        return id.size() > LONGEST_SHOWN ? "" : HexFormat.of().formatHex(id.toByteArray());
    }
}
