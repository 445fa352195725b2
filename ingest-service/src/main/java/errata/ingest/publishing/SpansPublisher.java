package errata.ingest.publishing;

import errata.ingest.otlp.TraceRecord;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Puts spans into the topic of traces: key = trace id, so that a trace stays in order.
@Singleton
public final class SpansPublisher {
    public static final String TOPIC = "errata.traces";

    private final AcknowledgedPublisher publisher;
    private final InstantSource clock;

    @Inject
    SpansPublisher(AcknowledgedPublisher publisher, InstantSource clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /// Where spans come from, as the record says it.
    public enum Way {
        OTLP("otlp"),
        IMPORT("import");

        private final String word;

        Way(String word) {
            this.word = word;
        }
    }

    public CompletableFuture<Void> send(TraceRecord record, Way way) {
        return publisher.send(new Outgoing(
                TOPIC,
                record.trace().value(),
                record.toBytes(),
                Map.of(
                        "project", record.project().value(),
                        "received-at", clock.instant().toString(),
                        "source", way.word)));
    }
}
