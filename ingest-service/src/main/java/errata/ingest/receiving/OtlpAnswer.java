package errata.ingest.receiving;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.protobuf.CodedOutputStream;
import io.opentelemetry.proto.collector.trace.v1.ExportTracePartialSuccess;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// What OTLP says back, in the encoding of the request.
record OtlpAnswer(int http, Encoding encoding, byte[] body) {
    private static final int SECONDS_TO_WAIT = 2;
    private static final int INVALID_ARGUMENT = 3;
    private static final int RESOURCE_EXHAUSTED = 8;
    private static final int UNAVAILABLE = 14;

    static OtlpAnswer to(Received received, Encoding encoding) {
        return switch (received) {
            case Received.Taken(var refused, var reason) ->
                new OtlpAnswer(200, encoding, response(refused, reason, encoding));
            case Received.Malformed(var reason) -> status(400, INVALID_ARGUMENT, reason, encoding);
            case Received.TooLarge(var limit) ->
                status(413, RESOURCE_EXHAUSTED, "A request has at most %d bytes".formatted(limit), encoding);
            case Received.NotNow(var reason) -> status(503, UNAVAILABLE, reason, encoding);
        };
    }

    static OtlpAnswer unsupported(String what, Encoding encoding) {
        return status(415, INVALID_ARGUMENT, what, encoding);
    }

    static OtlpAnswer unsupported(String what) {
        return unsupported(what, Encoding.JSON);
    }

    /// Whether the sender may still be sending, so that the connection cannot carry another request.
    boolean leavesBodyUnread() {
        return http != 200;
    }

    /// Seconds after which the sender should try again; 0 = it should not.
    int retryAfter() {
        return http == 503 ? SECONDS_TO_WAIT : 0;
    }

    private static byte[] response(int refused, String reason, Encoding encoding) {
        if (encoding == Encoding.PROTOBUF) {
            var response = ExportTraceServiceResponse.newBuilder();
            if (refused > 0) {
                response.setPartialSuccess(ExportTracePartialSuccess.newBuilder()
                        .setRejectedSpans(refused)
                        .setErrorMessage(reason));
            }
            return response.build().toByteArray();
        }
        var response = JsonNodeFactory.instance.objectNode();
        if (refused > 0) {
            response.putObject("partialSuccess")
                    .put("rejectedSpans", Integer.toString(refused))
                    .put("errorMessage", reason);
        }
        return response.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A `google.rpc.Status`: 1 = code, 2 = message.
    private static OtlpAnswer status(int http, int code, String message, Encoding encoding) {
        if (encoding == Encoding.JSON) {
            var json = JsonNodeFactory.instance.objectNode().put("code", code).put("message", message);
            return new OtlpAnswer(http, encoding, json.toString().getBytes(StandardCharsets.UTF_8));
        }
        var bytes = new ByteArrayOutputStream();
        try {
            var out = CodedOutputStream.newInstance(bytes);
            out.writeInt32(1, code);
            out.writeString(2, message);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("memory", e);
        }
        return new OtlpAnswer(http, encoding, bytes.toByteArray());
    }
}
