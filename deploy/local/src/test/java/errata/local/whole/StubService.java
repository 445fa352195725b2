package errata.local.whole;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// Stands for a service where only the launcher is looked at: it is ready, and nothing else.
public final class StubService {
    private StubService() {}

    public static void main(String[] arguments) throws IOException {
        var port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        var grpc = System.getenv("ERRATA_OTLP_GRPC_PORT");
        if (System.getenv("ERRATA_IMPORTING_FOLDER") != null && grpc != null) {
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(grpc)), 0)
                    .start();
        }
    }
}
