package errata.ingest.receiving;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/// The same under the path the SDKs of Langfuse have built in: their users change the base URL alone.
@Path("/api/public/otel/v1")
public final class LangfuseOtlpResource {
    private final OtlpResource otlp;

    @Inject
    LangfuseOtlpResource(OtlpResource otlp) {
        this.otlp = otlp;
    }

    @POST
    @Path("traces")
    @RunOnVirtualThread
    public Response traces(@Context HttpHeaders headers, InputStream body) {
        return otlp.traces(headers, body);
    }

    @POST
    @Path("logs")
    @RunOnVirtualThread
    public Response logs(@Context HttpHeaders headers, InputStream body) {
        return otlp.logs(headers, body);
    }

    @POST
    @Path("metrics")
    @RunOnVirtualThread
    public Response metrics(@Context HttpHeaders headers, InputStream body) {
        return otlp.metrics(headers, body);
    }
}
