package errata.events.edge;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/// What the framework refuses, as a problem; a response somebody composed on purpose goes out as it is.
@Provider
@Priority(Priorities.USER + 50)
public final class RefusedRequestMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException refused) {
        var response = refused.getResponse();
        return response.hasEntity() || response.getStatus() < 400
                ? response
                : Failures.problemOf(refused).response();
    }
}
