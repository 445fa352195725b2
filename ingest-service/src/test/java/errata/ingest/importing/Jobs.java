package errata.ingest.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.backends.process.Until;
import errata.ingest.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// Imports talked to over HTTP.
record Jobs(Endpoint endpoint) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    static Jobs at(URI base) {
        return new Jobs(new Endpoint(base));
    }

    JsonNode post(String path, String body, int status) {
        var reply = endpoint.post(path, "application/octet-stream", body.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        return json(reply.body());
    }

    JsonNode get(String path) {
        return json(endpoint.get(path).body());
    }

    JsonNode ended(String at) {
        Until.holds(
                () -> !List.of("running", "preview")
                        .contains(get(at).path("state").asText()),
                PATIENCE,
                () -> "The import does not end: " + get(at));
        return get(at);
    }

    static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
