package errata.local.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.local.console.Console;
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

/// Opens the project and streams the file to it.
record Upload(String address, Console console) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BUFFER = 128 * 1024;

    ImportResult send(Path file, String name) {
        try {
            var project = open(name);
            var path = "/api/projects/%s/imports?format=auto&name=%s"
                    .formatted(encode(project), encode(String.valueOf(file.getFileName())));
            var connection = post(path, "application/octet-stream");
            connection.setFixedLengthStreamingMode(Files.size(file));
            stream(file, connection);
            if (answer(connection) instanceof ObjectNode result) {
                return JSON.treeToValue(result.put("project", project), ImportResult.class);
            }
            throw new Refusal("Errata gave an answer that is no result of an import.");
        } catch (ConnectException e) {
            throw new Refusal("Errata does not answer at " + address + ". Start it: ./errata up");
        } catch (IOException e) {
            throw new Refusal("The import broke off: " + e.getMessage());
        }
    }

    private String open(String name) throws IOException {
        var connection = post("/api/projects", "application/json");
        try (var body = connection.getOutputStream()) {
            JSON.writeValue(body, Map.of("name", name));
        }
        return answer(connection).path("id").asText();
    }

    private HttpURLConnection post(String path, String type) throws IOException {
        if (URI.create(address + path).toURL().openConnection() instanceof HttpURLConnection connection) {
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", type);
            return connection;
        }
        throw new IOException("not an address of the web: " + address);
    }

    private void stream(Path file, HttpURLConnection connection) throws IOException {
        var total = Files.size(file);
        var sent = 0L;
        var buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file);
                var out = connection.getOutputStream()) {
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                sent += n;
                console.sayInPlace("Sending %s: %d %%".formatted(file.getFileName(), sent * 100 / Math.max(1, total)));
            }
        }
        console.endInPlace();
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

    private static String reason(InputStream body) throws IOException {
        var text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        try {
            var problem = JSON.readTree(text);
            return problem.path("detail").asText(problem.path("title").asText(text));
        } catch (IOException e) {
            return text;
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
