package errata.ui.edge;

import errata.ui.Addresses;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Passes on what reporting tells as it happens: unbuffered, for as long as the page stays open. Watchers have
/// connections of their own, so that many open pages never keep a request waiting.
@ApplicationScoped
final class WatchRoutes {

    /// A comment between events keeps proxies and idle timers from closing a quiet stream.
    private static final long BEAT_MS = 20_000;

    private static final Buffer BEAT = Buffer.buffer(":\n\n");
    private static final int MOST = 256;

    private final Addresses addresses;
    private final Vertx vertx;
    private final HttpClient client;

    WatchRoutes(Addresses addresses, Vertx vertx) {
        this.addresses = addresses;
        this.vertx = vertx;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(2000).setMaxPoolSize(MOST));
    }

    void open(@Observes Router router) {
        router.getWithRegex("/api/projects/[^/]+/changes").order(-2).handler(this::watch);
    }

    private void watch(RoutingContext context) {
        var target = addresses.reporting().url();
        var response = context.response();
        client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setHost(target.getHost())
                        .setPort(target.getPort() < 0 ? 80 : target.getPort())
                        .setURI(context.request().uri()))
                .compose(onward -> {
                    response.closeHandler(_ -> onward.reset());
                    return onward.putHeader("Accept", "text/event-stream").send();
                })
                .onSuccess(answer -> pass(context, answer))
                .onFailure(_ -> {
                    if (!response.closed()) {
                        Refusal.send(context, 503, "SERVICE_SILENT", "Reporting does not answer");
                    }
                });
    }

    private void pass(RoutingContext context, HttpClientResponse answer) {
        var response = context.response();
        response.setStatusCode(answer.statusCode()).setChunked(true);
        var type = answer.getHeader("Content-Type");
        if (type != null) {
            response.putHeader("Content-Type", type);
        }
        response.putHeader("Cache-Control", "no-store").putHeader("X-Accel-Buffering", "no");
        long beat = vertx.setPeriodic(BEAT_MS, _ -> response.write(BEAT));
        response.closeHandler(_ -> {
            vertx.cancelTimer(beat);
            answer.request().reset();
        });
        answer.handler(response::write);
        answer.endHandler(_ -> {
            vertx.cancelTimer(beat);
            response.end();
        });
        answer.exceptionHandler(_ -> {
            vertx.cancelTimer(beat);
            response.reset();
        });
    }
}
