package errata.annotation.importing;

import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Only tables may be large: the service takes bodies of 65 MiB because of them, which it reads as they come. All other
/// bodies are read whole, so they have to be small and say how long they are.
final class BodySizesResource {

    private static final Pattern TABLES = Pattern.compile("/api/projects/[^/]+/labels/imports/?");
    private static final long LARGEST = 2L << 20;

    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request) {
        if (TABLES.matcher(request.getUriInfo().getPath()).matches()) {
            return;
        }
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        boolean untold = length == null && request.getHeaderString("Transfer-Encoding") != null;
        if (untold || (length != null && length.matches("\\d+") && isLarge(length))) {
            throw Problem.of(
                            EdgeProblem.BODY_TOO_LARGE,
                            untold ? "Send Content-Length with the body." : "A body has at most 2 MiB.")
                    .exception();
        }
    }

    private static boolean isLarge(String length) {
        return length.length() > 9 || Long.parseLong(length) > LARGEST;
    }
}
