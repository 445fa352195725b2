package errata.local.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Somebody who uses one project through the public API. Immutable: `at` and `named` give another one.
record Person(
        HttpClient http,
        String base,
        String project,
        String name,
        @Nullable Instant claimed) {

    static final ObjectMapper JSON = new ObjectMapper();

    static Person of(String base, String project) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .build();
        return new Person(http, base, project, "local", null);
    }

    Person at(Instant time) {
        return new Person(http, base, project, name, time);
    }

    Person named(String other) {
        return new Person(http, base, project, other, claimed);
    }

    record Answer(int status, JsonNode body) {
        JsonNode ok() {
            if (status >= 300) {
                throw new AssertionError(status + " " + body);
            }
            return body;
        }
    }

    JsonNode get(String path) {
        return send("GET", path, null, null, null).ok();
    }

    JsonNode post(String path, JsonNode body) {
        return command("POST", path, body, null).ok();
    }

    JsonNode put(String path, JsonNode body) {
        return command("PUT", path, body, null).ok();
    }

    JsonNode delete(String path) {
        return command("DELETE", path, null, null).ok();
    }

    /// Changes the codebook on the position it has now.
    JsonNode decide(String method, String path, JsonNode body) {
        long seen = get("/codebook").path("position").asLong();
        return command(method, "/codebook" + path, body, seen).ok();
    }

    Answer command(String method, String path, @Nullable JsonNode body, @Nullable Long ifMatch) {
        var key = UUID.randomUUID().toString();
        return patiently(() -> send(method, path, body, ifMatch, key));
    }

    /// One request, as it is; an unreachable product is an answer of 0.
    Answer send(String method, String path, @Nullable JsonNode body, @Nullable Long ifMatch, @Nullable String key) {
        var request = HttpRequest.newBuilder(URI.create(base + "/api/projects/" + project + path))
                .timeout(Duration.ofSeconds(20))
                .header("X-Errata-Actor", name)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        if (body != null) {
            request.header("content-type", "application/json");
        }
        if (claimed != null) {
            request.header("Errata-Claimed-At", claimed.toString());
        }
        if (ifMatch != null) {
            request.header("If-Match", "\"" + ifMatch + "\"");
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return answer(request.build());
    }

    /// What a service tells other services.
    JsonNode internal(String path) {
        return answer(HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(Duration.ofSeconds(20))
                        .build())
                .ok();
    }

    /// Sends traces as OTLP/JSON for this project, as exporters do: again, as long as they are told to come back.
    void trace(JsonNode otlp) {
        var request = HttpRequest.newBuilder(URI.create(base + "/v1/traces"))
                .header("content-type", "application/json")
                .header("x-project-name", project)
                .POST(BodyPublishers.ofString(otlp.toString()))
                .build();
        patiently(() -> answer(request)).ok();
    }

    private static Answer patiently(Supplier<Answer> asking) {
        var until = Instant.now().plusSeconds(90);
        var answer = asking.get();
        while (answer.status() == 503 && Instant.now().isBefore(until)) {
            Waiting.aMoment();
            answer = asking.get();
        }
        return answer;
    }

    private Answer answer(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            var text = response.body();
            return new Answer(response.statusCode(), text.isBlank() ? json() : JSON.readTree(text));
        } catch (IOException e) {
            return new Answer(0, json().put("detail", String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, json());
        }
    }

    static ObjectNode json() {
        return JSON.createObjectNode();
    }
}
