package errata.ui.edge;

import errata.ui.Addresses;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Stands before every route: refuses strangers and sets the headers that keep a page honest.
@ApplicationScoped
final class GateRoutes {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Set<String> hosts;

    GateRoutes(Addresses addresses) {
        this.hosts = addresses.ui().hosts().orElse(Set.of());
    }

    void open(@Observes Filters filters) {
        filters.register(this::admit, 1000);
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        var host = host(request);
        if (!context.normalizedPath().startsWith("/q/health") && !Visitor.knownHost(host, hosts)) {
            Refusal.send(context, 421, "HOST_REFUSED", "This address is not one Errata answers to");
            return;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        if (!Visitor.sameOrigin(request.method().name(), site, request.getHeader("Origin"), host)) {
            Refusal.send(context, 403, "CROSS_ORIGIN_WRITE", "Another site may not write here");
            return;
        }
        context.response()
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (context.normalizedPath().startsWith("/assets/")) {
            // Asked again each time and answered with 304: an upgrade is never half old.
            context.addHeadersEndHandler(_ -> context.response().putHeader("Cache-Control", "no-cache"));
        }
        context.next();
    }

    /// HTTP/2 names the host as `:authority` instead of the header.
    private static @Nullable String host(HttpServerRequest request) {
        var authority = request.authority();
        return authority == null ? null : authority.toString();
    }
}
