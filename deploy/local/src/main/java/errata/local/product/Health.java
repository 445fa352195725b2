package errata.local.product;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/// Asks a service how it is.
public final class Health {
    private static final int MILLISECONDS = 2_000;

    private Health() {}

    /// Whether the service on the port says it is ready to work.
    public static boolean isReady(int port) {
        try {
            var url = URI.create("http://127.0.0.1:" + port + "/q/health/ready").toURL();
            if (!(url.openConnection() instanceof HttpURLConnection connection)) {
                return false;
            }
            connection.setConnectTimeout(MILLISECONDS);
            connection.setReadTimeout(MILLISECONDS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
