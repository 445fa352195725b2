package errata.ingest.otlp;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Reads an `ExportTraceServiceRequest` (or `TracesData`, which has the same bytes) span by span, and an
/// `ExportLogsServiceRequest`, which is framed alike, log record by log record.
///
/// Only the three outer levels are walked here; spans, resources and scopes stay bytes. An `IOException` means that the
/// frame itself is broken and nothing of the body can be trusted.
public final class ProtobufTraces {
    // ResourceSpans and ScopeSpans are built alike: 1 = what it is, 2 = what it holds, 3 = the schema.
    private static final int ITSELF = lengthDelimited(1);
    private static final int CONTENT = lengthDelimited(2);
    private static final int SCHEMA = lengthDelimited(3);

    private final CodedInputStream in;
    private final Parts parts = new Parts(Parts.OF_A_REQUEST);
    private final List<SpanGroup> groups = new ArrayList<>();

    private ProtobufTraces(CodedInputStream in) {
        this.in = in;
    }

    public static SpanBatch read(InputStream body) throws IOException {
        var traces = new ProtobufTraces(BodyBytes.of(body));
        traces.request();
        return new SpanBatch(traces.groups, List.of());
    }

    private void request() throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == ITSELF) {
                int outer = enter();
                resourceSpans();
                leave(outer);
            } else {
                skip(tag);
            }
        }
    }

    private void resourceSpans() throws IOException {
        var resource = ByteString.EMPTY;
        var schema = "";
        var scopes = new ArrayList<SpanGroup>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == ITSELF) {
                resource = in.readBytes();
            } else if (tag == CONTENT) {
                int outer = enter();
                scopes.add(scopeSpans());
                leave(outer);
            } else if (tag == SCHEMA) {
                schema = in.readStringRequireUtf8();
            } else {
                skip(tag);
            }
        }
        for (var scope : scopes) {
            groups.add(scope.under(resource, schema));
        }
    }

    private SpanGroup scopeSpans() throws IOException {
        var scope = ByteString.EMPTY;
        var schema = "";
        var spans = new ArrayList<ByteString>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == ITSELF) {
                scope = in.readBytes();
            } else if (tag == CONTENT) {
                parts.addOrFail();
                spans.add(in.readBytes());
            } else if (tag == SCHEMA) {
                schema = in.readStringRequireUtf8();
            } else {
                skip(tag);
            }
        }
        return new SpanGroup(ByteString.EMPTY, "", scope, schema, spans);
    }

    private int enter() throws IOException {
        parts.addOrFail();
        return in.pushLimit(in.readRawVarint32());
    }

    private void leave(int outer) throws IOException {
        if (in.getBytesUntilLimit() != 0) {
            throw new InvalidProtocolBufferException("The body ends inside a message");
        }
        in.popLimit(outer);
    }

    private void skip(int tag) throws IOException {
        if (!in.skipField(tag)) {
            throw new InvalidProtocolBufferException("A group ends that never began");
        }
    }

    private static int lengthDelimited(int field) {
        return field << 3 | 2;
    }
}
