package errata.ingest.publishing;

import errata.ingest.otlp.TraceRecord;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Puts spans into the topic of traces: key = trace id, so that a trace stays in order. There is no other way there, so
/// whatever comes in is redacted and counted here.
@Singleton
public final class SpansPublisher {
    public static final String TOPIC = "errata.traces";

    private final AcknowledgedPublisher publisher;
    private final Redactor redactor;
    private final Intake intake;
    private final InstantSource clock;
    private final String instance = UUID.randomUUID().toString();

    @Inject
    SpansPublisher(AcknowledgedPublisher publisher, Redactor redactor, Intake intake, InstantSource clock) {
        this.publisher = publisher;
        this.redactor = redactor;
        this.intake = intake;
        this.clock = clock;
    }

    /// Where spans come from, as the record says it.
    public enum Way {
        OTLP("otlp"),
        IMPORT("import"),
        REPLAY("replay");

        private final String word;

        Way(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// This process, from its start to its end.
    public String instance() {
        return instance;
    }

    public CompletableFuture<Void> send(TraceRecord received, Way way) {
        var record = redactor.redact(received);
        var value = record.toBytes();
        int spans = record.spans();
        var headers = new HashMap<String, String>();
        headers.put("project", record.project().value());
        headers.put("received-at", clock.instant().toString());
        headers.put("source", way.word);
        headers.put("spans", Integer.toString(spans));
        headers.put("instance", instance);
        if (record.redacted() > 0) {
            headers.put("redacted", Integer.toString(record.redacted()));
        }
        var sending = publisher.send(new Outgoing(TOPIC, record.trace().value(), value, headers));
        return sending.thenRun(() -> intake.accepted(record.project(), spans, value.length));
    }
}
