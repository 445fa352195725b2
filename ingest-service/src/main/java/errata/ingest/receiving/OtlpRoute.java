package errata.ingest.receiving;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.ingest.otlp.Signal;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// OTLP over HTTP, also under the paths that the SDKs of Langfuse and LangSmith have built in. Metrics are answered and
/// dropped: a sender of all three signals would otherwise report errors for ever.
///
/// A plain route, because a body read as a stream woke its thread for every 8 KiB: that was 40 % of the processor time
/// of a request with 100 spans. Here a thread begins when the body is whole, so slow bodies pile up none.
@Singleton
final class OtlpRoute {
    private static final List<String> PREFIXES = List.of("/v1/", "/api/public/otel/v1/", "/otel/v1/");

    private final ReceiveSpans receiving;
    private final ReadSpans reading;
    private final ArrivalWatch watch;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Inject
    OtlpRoute(ReceiveSpans receiving, ReadSpans reading, ArrivalWatch watch) {
        this.receiving = receiving;
        this.reading = reading;
        this.watch = watch;
    }

    void mount(@Observes Router router) {
        for (var prefix : PREFIXES) {
            router.post(prefix + "traces").handler(routing -> receive(routing, Signal.TRACES));
            router.post(prefix + "logs").handler(routing -> receive(routing, Signal.LOGS));
            router.post(prefix + "metrics").handler(this::drop);
            for (var signal : List.of("traces", "logs", "metrics")) {
                router.route(prefix + signal).handler(OtlpRoute::onlyPost);
            }
        }
    }

    /// For those who open the address in a browser to see whether something is there.
    private static void onlyPost(RoutingContext routing) {
        var problem = JsonNodeFactory.instance
                .objectNode()
                .put("type", "/problems/method_not_allowed")
                .put("title", EdgeProblem.METHOD_NOT_ALLOWED.title())
                .put("status", EdgeProblem.METHOD_NOT_ALLOWED.status())
                .put("detail", "Exporters of OpenTelemetry send here, with POST")
                .put("code", EdgeProblem.METHOD_NOT_ALLOWED.name())
                .put("instance", routing.normalizedPath());
        routing.response()
                .setStatusCode(EdgeProblem.METHOD_NOT_ALLOWED.status())
                .putHeader("Allow", "POST")
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(problem.toString());
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdown();
    }

    private void receive(RoutingContext routing, Signal signal) {
        var request = routing.request();
        var head = head(request);
        if (head.unsupported().isPresent()) {
            answer(routing, head.encoding(), head.unsupported().get());
            return;
        }
        switch (receiving.admit(caller(request))) {
            case Admission.No(var why) -> answer(routing, head.encoding(), OtlpAnswer.to(why, signal));
            case Turn turn -> {
                var body = new IncomingBody(reading.largestBody(), turn.memory());
                var work = new HttpExchangeRoute.Work() {
                    @Override
                    public OtlpAnswer answer() {
                        var sent = new Sent(signal, head.encoding(), head.packing(), body.bytes(), body);
                        return OtlpAnswer.to(receiving.receive(turn, sent), signal);
                    }

                    @Override
                    public void over() {
                        turn.close();
                    }
                };
                new HttpExchangeRoute(routing, head.encoding(), body, work, threads, watch).begin();
            }
        }
    }

    private void drop(RoutingContext routing) {
        var head = head(routing.request());
        answer(routing, head.encoding(), head.unsupported().orElse(new OtlpAnswer.Response(Signal.TRACES, 0, "")));
    }

    /// Whatever the body is.
    private void answer(RoutingContext routing, Encoding encoding, OtlpAnswer answer) {
        var body = IncomingBody.dropped(reading.largestBody());
        new HttpExchangeRoute(routing, encoding, body, () -> answer, Runnable::run, watch).begin();
    }

    private static HttpHead head(HttpServerRequest request) {
        return HttpHead.of(request.getHeader("Content-Type"), request.getHeader("Content-Encoding"));
    }

    private static Caller caller(HttpServerRequest request) {
        return Caller.of(request::getHeader);
    }
}
