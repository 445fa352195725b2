package errata.events.feed;

import errata.events.ProjectId;
import errata.events.codec.EventCodec;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// The owner's feed over HTTP. Items come on the Vert.x context of who asked, if it had one.
public final class HttpOwnerFeed implements OwnerFeed {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI origin;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /// @param origin of the service: `http://127.0.0.1:8082`
    public HttpOwnerFeed(URI origin) {
        this.origin = origin;
    }

    @Override
    public Uni<Page> after(ProjectId project, long position, int limit) {
        return Uni.createFrom().deferred(() -> {
            var address =
                    origin.resolve("/internal/logs/%s/events?after=%d&limit=%d".formatted(project, position, limit));
            var request =
                    HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
            var answer = Uni.createFrom()
                    .completionStage(() -> client.sendAsync(request, BodyHandlers.ofByteArray()))
                    .map(HttpOwnerFeed::page);
            return CallerContext.current().resume(answer);
        });
    }

    private static Page page(HttpResponse<byte[]> response) {
        try {
            if (response.statusCode() != 200) {
                throw new IOException("the owner of the log answered " + response.statusCode());
            }
            return EventCodec.mapper().readValue(response.body(), LogPage.class).received();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
