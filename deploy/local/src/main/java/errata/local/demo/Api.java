package errata.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The public API as anybody may use it. Waits and repeats on 503: every command carries a key, so a repetition changes
/// nothing.
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;

    Api(String base) {
        this.base = base.replaceAll("/+$", "");
    }

    JsonNode get(String path) {
        return ask(request(path).GET().build());
    }

    JsonNode post(String path, JsonNode body, String... headers) {
        var request =
                request(path).header("content-type", "application/json").POST(BodyPublishers.ofString(body.toString()));
        return ask(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    /// @param key the same key and request is carried out once, however often it is sent
    /// @param seen the codebook position the author saw, for commands that require it
    JsonNode command(
            String method,
            String path,
            @Nullable JsonNode body,
            String actor,
            Instant at,
            String key,
            @Nullable Long seen) {
        var request = request(path)
                .header("X-Errata-Actor", actor)
                .header("Errata-Claimed-At", at.toString())
                .header("Idempotency-Key", key);
        if (seen != null) {
            request.header("If-Match", "\"" + seen + "\"");
        }
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("content-type", "application/json").method(method, BodyPublishers.ofString(body.toString()));
        }
        return ask(request.build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
    }

    private JsonNode ask(HttpRequest request) {
        var until = Instant.now().plus(PATIENCE);
        while (true) {
            var response = send(request);
            if (response.statusCode() == 503 && Instant.now().isBefore(until)) {
                pause(response.headers()
                        .firstValue("retry-after")
                        .map(Long::parseLong)
                        .orElse(1L));
                continue;
            }
            if (response.statusCode() >= 300) {
                throw new RefusedException(request.method() + " "
                        + request.uri().getPath() + " → " + response.statusCode() + " " + response.body());
            }
            return parse(response.body());
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new RefusedException("Errata does not answer at " + base + ". Is ./errata up running?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException("interrupted");
        }
    }

    static void pause(long seconds) {
        var later = CompletableFuture.delayedExecutor(Math.clamp(seconds, 1, 5), TimeUnit.SECONDS);
        try {
            CompletableFuture.runAsync(() -> {}, later).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("nothing was done", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException("interrupted");
        }
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new RefusedException("not JSON: " + body);
        }
    }

    /// The answer was no; the message says which and why.
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }
}
