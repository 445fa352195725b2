package errata.annotation.counting;

import errata.events.ProjectId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What came in and what became of it.
@Path("/api/projects/{project}/intake")
@Produces(MediaType.APPLICATION_JSON)
final class IntakeResource {
    private static final int HOUR = 60;
    private static final int MOST = 1_440;

    private final AccountStore accounts;
    private final InstantSource clock = InstantSource.system();

    IntakeResource(AccountStore accounts) {
        this.accounts = accounts;
    }

    /// @param minutes an hour unless told; at most a day
    @GET
    public Uni<IntakeAccount> intake(@RestPath String project, @RestQuery @Nullable String minutes) {
        int wanted = minutes != null && minutes.matches("[0-9]{1,6}") ? Integer.parseInt(minutes) : HOUR;
        return accounts.account(new ProjectId(project), Math.clamp(wanted, 1, MOST), clock.instant());
    }
}
