package errata.ingest.receiving;

import errata.ingest.otlp.Signal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/// OTLP over HTTP. Metrics are answered and dropped: a sender of all three signals would otherwise report errors for
/// ever.
@Path("/v1")
public final class OtlpResource {
    private static final String TYPES = "Content-Type is application/x-protobuf or application/json";

    private final ReceiveSpans receiving;

    @Inject
    OtlpResource(ReceiveSpans receiving) {
        this.receiving = receiving;
    }

    @POST
    @Path("traces")
    @RunOnVirtualThread
    public Response traces(@Context HttpHeaders headers, InputStream body) {
        return receive(Signal.TRACES, headers, body);
    }

    @POST
    @Path("logs")
    @RunOnVirtualThread
    public Response logs(@Context HttpHeaders headers, InputStream body) {
        return receive(Signal.LOGS, headers, body);
    }

    @POST
    @Path("metrics")
    @RunOnVirtualThread
    public Response metrics(@Context HttpHeaders headers, InputStream body) {
        drain(body);
        return encoding(headers)
                .map(encoding -> http(new OtlpAnswer.Response(Signal.TRACES, 0, ""), encoding))
                .orElseGet(() -> http(OtlpAnswer.unsupported(TYPES), Encoding.JSON));
    }

    private Response receive(Signal signal, HttpHeaders headers, InputStream body) {
        var encoding = encoding(headers);
        if (encoding.isEmpty()) {
            return http(OtlpAnswer.unsupported(TYPES), Encoding.JSON);
        }
        var compression = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        var coding = compression == null ? "" : compression.strip().toLowerCase(Locale.ROOT);
        var answer =
                switch (coding) {
                    case "", "identity" -> receive(caller(headers), new Sent(signal, encoding.get(), false, body));
                    case "gzip", "x-gzip" -> receive(caller(headers), new Sent(signal, encoding.get(), true, body));
                    default -> OtlpAnswer.unsupported("Content-Encoding is gzip, or none");
                };
        return http(answer, encoding.get());
    }

    private OtlpAnswer receive(Caller caller, Sent sent) {
        return switch (receiving.admit(caller)) {
            case Admission.No(var why) -> OtlpAnswer.to(why, sent.signal());
            case Turn turn -> {
                try (turn) {
                    yield OtlpAnswer.to(receiving.receive(turn, sent), sent.signal());
                }
            }
        };
    }

    private static Optional<Encoding> encoding(HttpHeaders headers) {
        return Encoding.of(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
    }

    private static Caller caller(HttpHeaders headers) {
        return new Caller(
                headers.getHeaderString(HttpHeaders.AUTHORIZATION),
                headers.getHeaderString("x-api-key"),
                headers.getHeaderString("x-project-name"));
    }

    private static void drain(InputStream body) {
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // Whoever hung up will not read the answer either.
        }
    }

    private static Response http(OtlpAnswer answer, Encoding encoding) {
        return switch (answer) {
            case OtlpAnswer.Response response ->
                Response.ok(response.in(encoding), encoding.mediaType()).build();
            case OtlpAnswer.No(var status, var why) -> {
                // The sender may still be sending, so the connection cannot carry another request.
                var no = Response.status(status)
                        .type(encoding.mediaType())
                        .header("Connection", "close")
                        .entity(why.in(encoding));
                yield (why.retryAfter() > 0 ? no.header(HttpHeaders.RETRY_AFTER, why.retryAfter()) : no).build();
            }
        };
    }
}
