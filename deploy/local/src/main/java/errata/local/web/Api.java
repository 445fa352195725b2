package errata.local.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.local.console.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// One service, asked over HTTP. What it says no to is a `Refusal` in its own words.
///
/// `HttpURLConnection`, because a command that runs for a second should not start a client with threads of its own.
public record Api(String address) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BUFFER = 128 * 1024;

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public JsonNode get(String path) {
        return asking(() -> answer(open("GET", path)));
    }

    public JsonNode delete(String path) {
        return asking(() -> answer(open("DELETE", path)));
    }

    public JsonNode post(String path, @Nullable JsonNode body) {
        return asking(() -> {
            var connection = open("POST", path);
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
            try (var out = connection.getOutputStream()) {
                out.write(body == null ? new byte[0] : JSON.writeValueAsBytes(body));
            }
            return answer(connection);
        });
    }

    /// Streams the file as the body, and tells how many bytes of it went out so far.
    public JsonNode upload(String path, Map<String, String> headers, Path file, LongConsumer sent) {
        return asking(() -> {
            var connection = open("POST", path);
            connection.setDoOutput(true);
            headers.forEach(connection::setRequestProperty);
            connection.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
            connection.setFixedLengthStreamingMode(Files.size(file));
            stream(file, connection, sent);
            return answer(connection);
        });
    }

    private interface Asking {
        JsonNode ask() throws IOException;
    }

    private JsonNode asking(Asking asking) {
        try {
            return asking.ask();
        } catch (ConnectException e) {
            throw new Away(address);
        } catch (IOException e) {
            throw new Refusal("The connection to " + address + " broke off: " + e.getMessage());
        }
    }

    private HttpURLConnection open(String method, String path) throws IOException {
        if (URI.create(address + path).toURL().openConnection() instanceof HttpURLConnection connection) {
            connection.setRequestMethod(method);
            return connection;
        }
        throw new IOException("not an address of the web");
    }

    private static void stream(Path file, HttpURLConnection connection, LongConsumer sent) throws IOException {
        var total = 0L;
        var buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file);
                var out = connection.getOutputStream()) {
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                total += n;
                sent.accept(total);
            }
        }
    }

    private static JsonNode answer(HttpURLConnection connection) throws IOException {
        var status = connection.getResponseCode();
        try (var body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (status < 400) {
                return JSON.readTree(body);
            }
            throw new Refusal("Errata refused it (%d): %s".formatted(status, reason(body)));
        }
    }

    private static String reason(@Nullable InputStream body) throws IOException {
        var text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        try {
            var problem = JSON.readTree(text);
            return problem.path("detail").asText(problem.path("title").asText(text));
        } catch (IOException e) {
            return text;
        }
    }
}
