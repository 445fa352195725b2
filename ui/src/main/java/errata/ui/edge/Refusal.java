package errata.ui.edge;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/// Writes a problem of the ui itself.
final class Refusal {

    private Refusal() {}

    static void send(RoutingContext context, int status, String code, String title) {
        if (context.response().headWritten()) {
            context.response().reset();
            return;
        }
        var problem = new JsonObject()
                .put("type", "/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("title", title)
                .put("status", status)
                .put("code", code)
                .put("instance", context.request().path());
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(problem.toBuffer());
    }
}
