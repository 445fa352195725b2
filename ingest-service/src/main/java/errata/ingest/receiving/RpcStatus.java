package errata.ingest.receiving;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A `google.rpc.Status`, the form in which OTLP says no. `retryAfter` is in seconds; 0 = trying again is no use.
record RpcStatus(Code code, String message, int retryAfter) {
    private static final String RETRY_INFO = "type.googleapis.com/google.rpc.RetryInfo";

    /// The codes that are used here, by their numbers in gRPC.
    enum Code {
        INVALID_ARGUMENT(3),
        DEADLINE_EXCEEDED(4),
        RESOURCE_EXHAUSTED(8),
        UNAVAILABLE(14),
        UNAUTHENTICATED(16);

        final int number;

        Code(int number) {
            this.number = number;
        }
    }

    byte[] in(Encoding encoding) {
        return switch (encoding) {
            case PROTOBUF -> protobuf();
            case JSON ->
                JsonNodeFactory.instance
                        .objectNode()
                        .put("code", code.number)
                        .put("message", message)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    /// Status: 1 = code, 2 = message, 3 = details. Any: 1 = type, 2 = value.
    byte[] protobuf() {
        return message(out -> {
                    out.writeInt32(1, code.number);
                    out.writeString(2, message);
                    if (retryAfter > 0) {
                        out.writeBytes(3, message(any -> {
                            any.writeString(1, RETRY_INFO);
                            any.writeBytes(2, retryInfo());
                        }));
                    }
                })
                .toByteArray();
    }

    /// RetryInfo: 1 = delay. Duration: 1 = seconds.
    private ByteString retryInfo() {
        return message(info -> info.writeBytes(1, message(delay -> delay.writeInt64(1, retryAfter))));
    }

    @FunctionalInterface
    private interface Fields {
        void write(CodedOutputStream out) throws IOException;
    }

    private static ByteString message(Fields fields) {
        var bytes = ByteString.newOutput();
        var out = CodedOutputStream.newInstance(bytes);
        try {
            fields.write(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("memory", e);
        }
        return bytes.toByteString();
    }
}
