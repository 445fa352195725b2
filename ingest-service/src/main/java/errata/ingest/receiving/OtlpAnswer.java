package errata.ingest.receiving;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import errata.ingest.otlp.Signal;
import io.opentelemetry.proto.collector.trace.v1.ExportTracePartialSuccess;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.nio.charset.StandardCharsets;

/// What OTLP says back, whatever carries it: a response, or the reason why there is none.
sealed interface OtlpAnswer {
    int SECONDS_TO_WAIT = 2;

    record Response(Signal signal, int refused, String reason) implements OtlpAnswer {
        /// The responses of all signals have the same bytes; the names in JSON differ.
        byte[] in(Encoding encoding) {
            return switch (encoding) {
                case PROTOBUF -> protobuf();
                case JSON -> json();
            };
        }

        private byte[] protobuf() {
            var response = ExportTraceServiceResponse.newBuilder();
            if (refused > 0) {
                response.setPartialSuccess(ExportTracePartialSuccess.newBuilder()
                        .setRejectedSpans(refused)
                        .setErrorMessage(reason));
            }
            return response.build().toByteArray();
        }

        private byte[] json() {
            var response = JsonNodeFactory.instance.objectNode();
            if (refused > 0) {
                var counted =
                        switch (signal) {
                            case TRACES -> "rejectedSpans";
                            case LOGS -> "rejectedLogRecords";
                        };
                response.putObject("partialSuccess")
                        .put(counted, Integer.toString(refused))
                        .put("errorMessage", reason);
            }
            return response.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    record No(int http, RpcStatus status) implements OtlpAnswer {}

    /// To a request of which nothing was taken.
    static OtlpAnswer no(Received received) {
        return to(received, Signal.TRACES);
    }

    static OtlpAnswer to(Received received, Signal signal) {
        return switch (received) {
            case Received.Taken(var refused, var reason) -> new Response(signal, refused, reason);
            case Received.Malformed(var reason) -> no(400, RpcStatus.Code.INVALID_ARGUMENT, reason);
            case Received.Unknown(var reason) -> no(401, RpcStatus.Code.UNAUTHENTICATED, reason);
            case Received.TooSlow() -> no(408, RpcStatus.Code.DEADLINE_EXCEEDED, "The body did not come in time");
            case Received.TooLarge(var limit) ->
                no(413, RpcStatus.Code.RESOURCE_EXHAUSTED, "A request has at most %d bytes".formatted(limit));
            case Received.TooMany(var reason) -> later(429, RpcStatus.Code.RESOURCE_EXHAUSTED, reason);
            case Received.NotNow(var reason) -> later(503, RpcStatus.Code.UNAVAILABLE, reason);
        };
    }

    static No unsupported(String what) {
        return no(415, RpcStatus.Code.INVALID_ARGUMENT, what);
    }

    private static No no(int http, RpcStatus.Code code, String reason) {
        return new No(http, new RpcStatus(code, reason, 0));
    }

    private static No later(int http, RpcStatus.Code code, String reason) {
        return new No(http, new RpcStatus(code, reason, SECONDS_TO_WAIT));
    }
}
