package errata.ingest.refusing;

import static errata.ingest.otlp.Spans.export;
import static errata.ingest.otlp.Spans.traceId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import errata.backends.process.Until;
import errata.ingest.Endpoint;
import errata.ingest.publishing.Outgoing;
import io.opentelemetry.proto.trace.v1.Span;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Sends what is refused, and asks what is told of it.
record ToldRefusals(Endpoint endpoint) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    static ToldRefusals at(URI base) {
        return new ToldRefusals(new Endpoint(base));
    }

    /// What another service puts aside.
    static Outgoing putAside(String project, long trace, byte[] body) {
        var headers =
                Map.of("project", project, "code", "too-odd", "reason", "odd", "refused-by", "annotation-service");
        return new Outgoing("errata.rejected", traceId(trace), body, headers);
    }

    void project(String name) {
        endpoint.post("/api/projects", "{\"name\":\"%s\"}".formatted(name));
    }

    void send(String project, Span... spans) {
        var reply = endpoint.post(
                "/v1/traces", Endpoint.PROTOBUF, export(project, List.of(spans)).toByteArray());
        assertThat(reply.status()).isEqualTo(200);
    }

    /// The newest page, once so many are kept.
    JsonNode listed(String project, int total) {
        Until.holds(() -> get(project, "").path("total").asInt() >= total, PATIENCE, () -> "Not all refusals are kept");
        return get(project, "");
    }

    /// @param path below the refusals of the project
    JsonNode get(String project, String path) {
        return endpoint.get(at(project, path)).json();
    }

    Endpoint.Reply post(String project, String path, String body) {
        return endpoint.post(at(project, path), body);
    }

    static String at(String project, String path) {
        return "/api/projects/" + project + "/refusals" + path;
    }
}
