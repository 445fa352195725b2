package errata.events.edge;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/// Says in every problem which request it is about.
@Provider
public final class ProblemInstance implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem && problem.instance() == null) {
            var path = request.getUriInfo().getRequestUri().getRawPath();
            response.setEntity(problem.at(path), response.getEntityAnnotations(), response.getMediaType());
        }
    }
}
