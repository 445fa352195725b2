package errata.ingest.receiving;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// OTLP over HTTP. Metrics and logs are answered and dropped: a sender of all three would otherwise report errors for
// ever.
@Path("/v1")
public final class TracesResource {
    private final ReceiveTraces receiving;

    @Inject
    TracesResource(ReceiveTraces receiving) {
        this.receiving = receiving;
    }

    @POST
    @Path("traces")
    @RunOnVirtualThread
    public Response traces(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String compression,
            @HeaderParam("x-project-name") @Nullable String project,
            InputStream body) {
        var encoding = Encoding.of(type);
        if (encoding.isEmpty()) {
            return http(OtlpAnswer.unsupported("Content-Type is application/x-protobuf or application/json"));
        }
        var coding = compression == null ? "" : compression.strip().toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "", "identity" -> receive(new Sent(body, encoding.get(), false, new ProjectNames(project)));
            case "gzip", "x-gzip" -> receive(new Sent(body, encoding.get(), true, new ProjectNames(project)));
            default -> http(OtlpAnswer.unsupported("Content-Encoding is gzip, or none", encoding.get()));
        };
    }

    private Response receive(Sent sent) {
        return http(OtlpAnswer.to(receiving.receive(sent), sent.encoding()));
    }

    @POST
    @Path("{signal: metrics|logs}")
    @RunOnVirtualThread
    public Response dropped(@HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type, InputStream body) {
        drain(body);
        var encoding = Encoding.of(type);
        return http(
                encoding.isPresent()
                        ? OtlpAnswer.to(new Received.Taken(0, ""), encoding.get())
                        : OtlpAnswer.unsupported("Content-Type is application/x-protobuf or application/json"));
    }

    private static void drain(InputStream body) {
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // Whoever hung up will not read the answer either.
        }
    }

    private static Response http(OtlpAnswer answer) {
        var response = Response.status(answer.http())
                .type(answer.encoding().mediaType())
                .entity(answer.body());
        if (answer.retryAfter() > 0) {
            response.header(HttpHeaders.RETRY_AFTER, answer.retryAfter());
        }
        if (answer.leavesBodyUnread()) {
            response.header("Connection", "close");
        }
        return response.build();
    }
}
