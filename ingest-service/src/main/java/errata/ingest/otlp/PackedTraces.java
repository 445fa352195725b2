package errata.ingest.otlp;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// Groups of spans as the bytes of a `TracesData` message.
final class PackedTraces {
    private PackedTraces() {}

    static int size(List<SpanGroup> groups) {
        int size = 0;
        for (var group : groups) {
            size += nested(1, resourceSpans(group));
        }
        return size;
    }

    static byte[] bytes(List<SpanGroup> groups) {
        var bytes = new byte[size(groups)];
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

    static void write(List<SpanGroup> groups, OutputStream to) throws IOException {
        var out = CodedOutputStream.newInstance(to);
        for (var group : groups) {
            write(group, out);
        }
        out.flush();
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
