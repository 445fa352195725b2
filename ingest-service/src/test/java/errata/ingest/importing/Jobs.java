package errata.ingest.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import errata.backends.process.Until;
import errata.ingest.Endpoint;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// Imports talked to over HTTP.
record Jobs(Endpoint endpoint) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    static Jobs at(URI base) {
        return new Jobs(new Endpoint(base));
    }

    JsonNode post(String path, String body, int status) {
        var reply = endpoint.post(path, "application/octet-stream", body.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        return reply.json();
    }

    JsonNode get(String path) {
        return endpoint.get(path).json();
    }

    JsonNode ended(String at) {
        Until.holds(
                () -> !List.of("running", "preview")
                        .contains(get(at).path("state").asText()),
                PATIENCE,
                () -> "The import does not end: " + get(at));
        return get(at);
    }

    /// Imports a file and waits for it.
    JsonNode take(String project, String name, byte[] file) {
        var reply =
                endpoint.post("/api/projects/" + project + "/imports?name=" + name, "application/octet-stream", file);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }
}
