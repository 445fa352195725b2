package errata.ui.services;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/// Reads `application/problem+json` of a refused request; anything else becomes a problem without words.
final class ProblemMapper implements ResponseExceptionMapper<ServiceRefused> {

    private final ObjectMapper json;

    @Inject
    ProblemMapper(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public ServiceRefused toThrowable(Response response) {
        int status = response.getStatus();
        try {
            var said = json.readValue(response.readEntity(String.class), Problem.class);
            return new ServiceRefused(new Problem(
                    status,
                    said.code() == null ? "STATUS_" + status : said.code(),
                    said.title(),
                    said.detail(),
                    said.actualPosition(),
                    said.changes(),
                    said.errors()));
        } catch (JsonProcessingException | IllegalStateException wordless) {
            return new ServiceRefused(new Problem(status, "STATUS_" + status, null, null, null, List.of(), List.of()));
        }
    }
}
