package errata.local.verifying;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.local.console.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/// A service that keeps logs.
record LogOwner(String name, String address) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// The projects that have a log there.
    List<String> projects() {
        return get("/internal/logs")
                .path("logs")
                .valueStream()
                .map(log -> log.path("project").asText())
                .toList();
    }

    /// Takes as long as the log is: the service answers when it has read all of it.
    Verification verify(String project) {
        var answer = get("/internal/logs/" + project + "/verification");
        return JSON.convertValue(answer, Verification.class);
    }

    private JsonNode get(String path) {
        try {
            if (URI.create(address + path).toURL().openConnection() instanceof HttpURLConnection connection) {
                return answer(connection);
            }
            throw new IOException("not an address of the web: " + address);
        } catch (ConnectException e) {
            throw new Refusal("The %s service does not answer at %s. Start it: ./errata up".formatted(name, address));
        } catch (IOException e) {
            throw new Refusal("The %s service broke off: %s".formatted(name, e.getMessage()));
        }
    }

    private JsonNode answer(HttpURLConnection connection) throws IOException {
        var status = connection.getResponseCode();
        try (var body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (status < 400) {
                return JSON.readTree(body);
            }
            throw new Refusal("The %s service could not verify (%d): %s".formatted(name, status, reason(body)));
        }
    }

    private static String reason(InputStream problem) {
        try {
            var told = JSON.readTree(problem);
            return told.path("detail").asText(told.path("title").asText("no reason given"));
        } catch (IOException | IllegalArgumentException e) {
            return "no reason given";
        }
    }
}
