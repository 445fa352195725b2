package errata.ingest.receiving;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.Executor;

/// One request over HTTP and its answer. Everything up to the last byte of the body happens on one event loop; then a
/// thread does the work. A request that is refused is read to its end first: an answer in the midst of a body reaches
/// few clients.
final class HttpExchangeRoute implements Arriving {
    private static final String EXPECTED = "100-continue";
    // A body that goes on and on although nobody keeps it.
    private static final int TIMES_TOO_LARGE = 2;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Context context;
    private final Encoding encoding;
    private final IncomingBody body;
    private final Work work;
    private final Executor threads;
    private final ArrivalWatch watch;
    private boolean ended;

    /// What is done when the body is whole.
    @FunctionalInterface
    interface Work {
        OtlpAnswer answer();

        /// Always the last.
        default void over() {}
    }

    HttpExchangeRoute(
            RoutingContext routing,
            Encoding encoding,
            IncomingBody body,
            Work work,
            Executor threads,
            ArrivalWatch watch) {
        this.request = routing.request();
        this.response = routing.response();
        this.context = routing.vertx().getOrCreateContext();
        this.encoding = encoding;
        this.body = body;
        this.work = work;
        this.threads = threads;
        this.watch = watch;
    }

    void begin() {
        watch.began(this);
        request.handler(this::chunk);
        request.endHandler(_ -> whole());
        request.exceptionHandler(_ -> cutOff());
        if (EXPECTED.equalsIgnoreCase(request.getHeader("Expect"))) {
            response.writeContinue();
        }
    }

    private void chunk(Buffer chunk) {
        if (ended) {
            return;
        }
        body.add(chunk.getBytes());
        if (body.bytes() > TIMES_TOO_LARGE * body.most()) {
            answerEarly(new Received.TooLarge(body.most()));
        }
    }

    private void whole() {
        if (end()) {
            threads.execute(this::work);
        }
    }

    private void work() {
        try {
            var problem = body.problem();
            var answer = problem == null ? work.answer() : OtlpAnswer.no(problem);
            context.runOnContext(_ -> send(answer));
        } finally {
            work.over();
        }
    }

    private void cutOff() {
        if (end()) {
            work.over();
        }
    }

    @Override
    public Duration still() {
        return body.still();
    }

    @Override
    public Duration age() {
        return body.age();
    }

    @Override
    public void giveUp() {
        context.runOnContext(_ -> answerEarly(new Received.TooSlow()));
    }

    private void answerEarly(Received why) {
        if (end()) {
            response.putHeader("Connection", "close");
            response.endHandler(_ -> request.connection().close());
            send(OtlpAnswer.no(why));
            work.over();
        }
    }

    /// True once.
    private boolean end() {
        boolean first = !ended;
        ended = true;
        watch.ended(this);
        return first;
    }

    private void send(OtlpAnswer answer) {
        if (response.ended() || response.closed()) {
            return;
        }
        response.putHeader("Content-Type", encoding.mediaType());
        switch (answer) {
            case OtlpAnswer.Response taken -> response.end(Buffer.buffer(taken.in(encoding)));
            case OtlpAnswer.No(var status, var why) -> {
                response.setStatusCode(status);
                if (why.retryAfter() > 0) {
                    response.putHeader("Retry-After", Integer.toString(why.retryAfter()));
                }
                response.end(Buffer.buffer(why.in(encoding)));
            }
        }
    }
}
