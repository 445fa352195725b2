package errata.events.edge;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/// JSON that does not fit; of its own, because the framework brings a mapper for exactly this type.
@Provider
@Priority(Priorities.USER + 50)
public final class BodyMismatchMapper implements ExceptionMapper<MismatchedInputException> {

    @Override
    public Response toResponse(MismatchedInputException mismatch) {
        return BodyProblems.of(mismatch).response();
    }
}
