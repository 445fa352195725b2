package errata.ui.shell;

import errata.ui.services.Actor;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;

/// Says who sits at this browser; local mode has no login, names only tell readers apart.
@Path("/me")
public final class ActorResource {

    private static final int A_YEAR = 365 * 24 * 3600;

    @POST
    public Response call(@RestForm String name, @RestForm String back) {
        String chosen = name == null ? "" : name.strip();
        var answer = Response.seeOther(Paths.local(back));
        if (!Actor.valid(chosen)) {
            return answer.build();
        }
        return answer.cookie(new NewCookie.Builder(Actor.COOKIE)
                        .value(chosen)
                        .path("/")
                        .maxAge(A_YEAR)
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.STRICT)
                        .build())
                .build();
    }
}
