package errata.ingest.otlp;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.UnsafeByteOperations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/// A body as something to decode. Most fit into one array, and their spans are then slices of it, not copies. A larger
/// one
/// flows through, or it would be in memory twice.
final class BodyBytes {
    private static final int FIRST = 128 * 1024;
    private static final int WHOLE = 1024 * 1024;

    private BodyBytes() {}

    static CodedInputStream of(InputStream body) throws IOException {
        var bytes = new byte[FIRST];
        int read = body.readNBytes(bytes, 0, FIRST);
        while (read == bytes.length && read < WHOLE) {
            bytes = Arrays.copyOf(bytes, read * 2);
            read += body.readNBytes(bytes, read, bytes.length - read);
        }
        if (read == WHOLE) {
            return CodedInputStream.newInstance(
                    new SequenceInputStream(new ByteArrayInputStream(bytes, 0, read), body));
        }
        var whole = UnsafeByteOperations.unsafeWrap(bytes, 0, read).newCodedInput();
        whole.enableAliasing(true);
        return whole;
    }
}
