package errata.events.edge;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/// Whatever fails, the client gets a problem. A service's own mapper goes before this one.
@Provider
@Priority(Priorities.USER + 50)
public final class AnyFailureMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable failure) {
        return Failures.problemOf(failure).response();
    }
}
