package errata.ui.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Tells everybody who watches that something moved.
final class Changes {

    private final List<HttpExchange> watching = new CopyOnWriteArrayList<>();
    private int position = 140;

    void watch(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(event());
        exchange.getResponseBody().flush();
        watching.add(exchange);
    }

    synchronized void tell() {
        position++;
        for (var exchange : watching) {
            try {
                exchange.getResponseBody().write(event());
                exchange.getResponseBody().flush();
            } catch (IOException gone) {
                watching.remove(exchange);
            }
        }
    }

    private synchronized byte[] event() {
        return "event: moved\ndata: {\"annotation\":%d,\"taxonomy\":14}\n\n"
                .formatted(position)
                .getBytes(UTF_8);
    }
}
