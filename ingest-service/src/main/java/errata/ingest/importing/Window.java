package errata.ingest.importing;

import errata.events.ProjectId;
import errata.ingest.importing.reading.Opinion;
import errata.ingest.otlp.TraceRecord;
import errata.ingest.publishing.AcknowledgedPublisher;
import errata.ingest.publishing.NotAcknowledgedException;
import errata.ingest.publishing.SpansPublisher;
import errata.ingest.redacting.RedactRecord;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Records of an import that wait for Kafka: never more than some hundred, so a large file flows instead of piling up.
final class Window {
    private static final int MOST = 256;

    private final SpansPublisher spans;
    private final AcknowledgedPublisher publisher;
    private final RedactRecord redactor;
    private final InstantSource clock;
    private final List<CompletableFuture<Void>> waiting = new ArrayList<>();

    Window(SpansPublisher spans, AcknowledgedPublisher publisher, RedactRecord redactor, InstantSource clock) {
        this.redactor = redactor;
        this.spans = spans;
        this.publisher = publisher;
        this.clock = clock;
    }

    void send(TraceRecord record) throws NotAcknowledgedException {
        sending(spans.send(record, SpansPublisher.Way.IMPORT));
    }

    void send(ProjectId project, Opinion opinion) throws NotAcknowledgedException {
        var redacted = opinion.with(text -> redactor.redact(project, text));
        sending(publisher.send(OpinionJson.outgoing(project, redacted, clock.instant())));
    }

    private void sending(CompletableFuture<Void> sending) throws NotAcknowledgedException {
        waiting.add(sending);
        if (waiting.size() >= MOST || sending.isCompletedExceptionally()) {
            await();
        }
    }

    /// Returns when Kafka has everything that was sent.
    void await() throws NotAcknowledgedException {
        publisher.await(waiting);
        waiting.clear();
    }
}
