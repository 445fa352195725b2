package errata.ingest.importing;

import errata.ingest.otlp.TraceRecord;
import errata.ingest.publishing.AcknowledgedPublisher;
import errata.ingest.publishing.NotAcknowledgedException;
import errata.ingest.publishing.SpansPublisher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Records of an import that wait for Kafka: never more than some hundred, so a large file flows instead of piling up.
final class Window {
    private static final int MOST = 256;

    private final SpansPublisher spans;
    private final AcknowledgedPublisher publisher;
    private final List<CompletableFuture<Void>> waiting = new ArrayList<>();

    Window(SpansPublisher spans, AcknowledgedPublisher publisher) {
        this.spans = spans;
        this.publisher = publisher;
    }

    void send(TraceRecord record) throws NotAcknowledgedException {
        var sending = spans.send(record, SpansPublisher.Way.IMPORT);
        waiting.add(sending);
        if (waiting.size() >= MOST || sending.isCompletedExceptionally()) {
            await();
        }
    }

    void await() throws NotAcknowledgedException {
        publisher.await(waiting);
        waiting.clear();
    }
}
