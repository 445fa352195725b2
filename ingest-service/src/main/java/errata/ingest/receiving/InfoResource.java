package errata.ingest.receiving;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// Clients of LangSmith ask the base URL what it can before they send.
@Path("/info")
public final class InfoResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String info() {
        return "{}";
    }
}
