package errata.bench.timemachine.asking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Reporting, over one connection that is kept open.
public final class Reporting implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration AWAY = Duration.ofMinutes(1);
    private static final Duration STEP = Duration.ofMillis(200);

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    /// @param status 0 if nobody answered; @param nanos from the request to the last byte of the answer
    public record Answer(int status, byte[] body, long nanos) {
        public boolean isGood() {
            return status == 200;
        }

        public JsonNode json() {
            try {
                return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public Reporting(String address) {
        this.address = address;
    }

    /// Another connection to the same.
    public Reporting another() {
        return new Reporting(address);
    }

    /// Waits until somebody answers again, if nobody does.
    public void await(String path) {
        long until = System.nanoTime() + AWAY.toNanos();
        while (get(path).status() == 0 && System.nanoTime() < until) {
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    public Answer get(String path) {
        return ask(request(path).GET().build());
    }

    public Answer post(String path) {
        return ask(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.noBody())
                .build());
    }

    /// What is there; nothing when the answer is not good.
    public JsonNode json(String path) {
        var answer = get(path);
        return answer.isGood() ? answer.json() : MissingNode.getInstance();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    private Answer ask(HttpRequest request) {
        long began = System.nanoTime();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body(), System.nanoTime() - began);
        } catch (IOException e) {
            return new Answer(0, new byte[0], System.nanoTime() - began);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
