package errata.annotation.arriving;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// How arrival goes, for those who run the service.
@Path("/internal/arriving")
@Produces(MediaType.APPLICATION_JSON)
final class ArrivingResource {
    private final UnreadableStore store;

    ArrivingResource(UnreadableStore store) {
        this.store = store;
    }

    @GET
    public Uni<ArrivingState> state() {
        return store.state();
    }
}
