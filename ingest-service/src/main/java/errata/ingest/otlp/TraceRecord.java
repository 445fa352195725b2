package errata.ingest.otlp;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import errata.events.ProjectId;
import errata.events.TraceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Spans of one trace on their way into one Kafka record: a `TracesData` message, written only when it is sent.
public record TraceRecord(ProjectId project, TraceId trace, List<SpanGroup> groups) {

    public TraceRecord {
        groups = List.copyOf(groups);
    }

    public int spans() {
        return groups.stream().mapToInt(group -> group.spans().size()).sum();
    }

    public byte[] toBytes() {
        int size = 0;
        for (var group : groups) {
            size += nested(1, resourceSpans(group));
        }
        var bytes = new byte[size];
        try {
            var out = CodedOutputStream.newInstance(bytes);
            for (var group : groups) {
                write(group, out);
            }
            out.checkNoSpaceLeft();
        } catch (IOException e) {
            throw new UncheckedIOException("an array of the right size", e);
        }
        return bytes;
    }

    private static void write(SpanGroup group, CodedOutputStream out) throws IOException {
        head(out, 1, resourceSpans(group));
        out.writeBytes(1, group.resource());
        head(out, 2, scopeSpans(group));
        out.writeBytes(1, group.scope());
        for (var span : group.spans()) {
            out.writeBytes(2, span);
        }
        out.writeString(3, group.scopeSchema());
        out.writeString(3, group.resourceSchema());
    }

    private static void head(CodedOutputStream out, int field, int length) throws IOException {
        out.writeTag(field, 2);
        out.writeUInt32NoTag(length);
    }

    private static int resourceSpans(SpanGroup group) {
        return bytes(1, group.resource()) + nested(2, scopeSpans(group)) + text(group.resourceSchema());
    }

    private static int scopeSpans(SpanGroup group) {
        int size = bytes(1, group.scope()) + text(group.scopeSchema());
        for (var span : group.spans()) {
            size += bytes(2, span);
        }
        return size;
    }

    private static int nested(int field, int length) {
        return CodedOutputStream.computeTagSize(field) + CodedOutputStream.computeUInt32SizeNoTag(length) + length;
    }

    private static int bytes(int field, ByteString value) {
        return CodedOutputStream.computeBytesSize(field, value);
    }

    private static int text(String schema) {
        return CodedOutputStream.computeStringSize(3, schema);
    }
}
