package errata.ui.edge;

import errata.ui.Addresses;
import errata.ui.services.Actor;
import errata.ui.services.Owner;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/// One origin for people and clients: `/api/**`, `/v1/**` and `/info` go to their owners, bodies streamed both ways.
@ApplicationScoped
final class ForwardRoutes {

    /// Hop-by-hop headers belong to one connection (RFC 9110, 7.6.1); Host is the owner's own.
    private static final Set<String> NOT_FORWARDED = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "host",
            "expect",
            "cookie");

    private static final int ANSWER_WITHIN_MS = 120_000;

    private final Addresses addresses;
    private final HttpClient client;

    ForwardRoutes(Addresses addresses, Vertx vertx) {
        this.addresses = addresses;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(2000)
                .setMaxPoolSize(64)
                .setKeepAliveTimeout(30));
    }

    void open(@Observes Router router) {
        router.route("/api/*").order(-1).handler(this::forward);
        router.route("/v1/*").order(-1).handler(this::forward);
        router.route("/otel/v1/*").order(-1).handler(this::forward);
        router.get("/info").order(-1).handler(this::forward);
    }

    private void forward(RoutingContext context) {
        if (Ownership.isOurs(context.normalizedPath())) {
            context.next();
            return;
        }
        HttpServerRequest request = context.request();
        Owner owner = Ownership.of(context.normalizedPath());
        if (owner == null) {
            Refusal.send(context, 404, "ADDRESS_UNKNOWN", "Nothing answers at this address");
            return;
        }
        URI target = address(owner);
        request.pause();
        client.request(new RequestOptions()
                        .setMethod(request.method())
                        .setHost(target.getHost())
                        .setPort(target.getPort() < 0 ? 80 : target.getPort())
                        .setURI(request.uri())
                        .setIdleTimeout(ANSWER_WITHIN_MS))
                .compose(onward -> send(request, onward))
                .compose(answer -> answer(context, answer))
                .onFailure(_ -> silent(context, owner));
    }

    private Future<HttpClientResponse> send(HttpServerRequest request, HttpClientRequest onward) {
        copy(request.headers(), onward.headers());
        if (!request.headers().contains(Actor.HEADER)) {
            onward.putHeader(Actor.HEADER, Actor.of(request.headers().getAll("Cookie")));
        }
        if (!request.headers().contains("Content-Length") && !request.headers().contains("Transfer-Encoding")) {
            request.resume();
            return onward.send();
        }
        return onward.send(request);
    }

    private static Future<Void> answer(RoutingContext context, HttpClientResponse answer) {
        var response = context.response();
        response.setStatusCode(answer.statusCode());
        copy(answer.headers(), response.headers());
        boolean bodiless = answer.statusCode() == 204 || answer.statusCode() == 304;
        if (!bodiless && !answer.headers().contains("Content-Length")) {
            response.setChunked(true);
        }
        return answer.pipeTo(response);
    }

    private static void copy(MultiMap from, MultiMap to) {
        from.forEach((name, value) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                to.add(name, value);
            }
        });
    }

    private static void silent(RoutingContext context, Owner owner) {
        if (!context.response().headWritten()) {
            context.response().putHeader("Retry-After", "2");
        }
        Refusal.send(context, 503, "SERVICE_SILENT", "The " + owner.spoken() + " does not answer");
    }

    private URI address(Owner owner) {
        return switch (owner) {
            case INGEST -> addresses.ingest().url();
            case ANNOTATION -> addresses.annotation().url();
            case TAXONOMY -> addresses.taxonomy().url();
            case REPORTING -> addresses.reporting().url();
        };
    }
}
