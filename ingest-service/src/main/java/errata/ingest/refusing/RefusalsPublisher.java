package errata.ingest.refusing;

import errata.ingest.otlp.ProtobufTraces;
import errata.ingest.otlp.RefusalCode;
import errata.ingest.otlp.RefusedSpan;
import errata.ingest.otlp.SpanGroup;
import errata.ingest.publishing.AcknowledgedPublisher;
import errata.ingest.publishing.NotAcknowledgedException;
import errata.ingest.publishing.Outgoing;
import errata.ingest.redacting.RedactRecord;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Puts refusals into the topic of what was refused, redacted like everything else, in a thread of its own. While
/// Kafka is away it tries again and again.
@Singleton
final class RefusalsPublisher {
    static final String TOPIC = "errata.rejected";

    private static final Logger LOG = Logger.getLogger(RefusalsPublisher.class);
    private static final Duration TO_END = Duration.ofSeconds(3);
    private static final long LOOK_EVERY = 200;

    private final TellRefusals refusals;
    private final AcknowledgedPublisher publisher;
    private final RedactRecord redactor;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);

    @Inject
    RefusalsPublisher(TellRefusals refusals, AcknowledgedPublisher publisher, RedactRecord redactor) {
        this.refusals = refusals;
        this.publisher = publisher;
        this.redactor = redactor;
        this.thread = Thread.ofPlatform().name("refusals-told").daemon().unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(TO_END);
        thread.interrupt();
    }

    private void run() {
        try {
            while (stopping.getCount() > 0) {
                publish(refusals.next(LOOK_EVERY));
            }
            publish(refusals.next(0));
        } catch (InterruptedException e) {
            LOG.debug("refusals are no longer told");
        }
    }

    private void publish(List<TellRefusals.Waiting> next) throws InterruptedException {
        var records = next.stream().map(this::record).toList();
        while (!records.isEmpty()) {
            try {
                publisher.await(records.stream().map(publisher::send).toList());
                LOG.debugf("refusals told count=%d", records.size());
                return;
            } catch (NotAcknowledgedException e) {
                // Kafka is away, and with it all intake.
                if (stopping.await(LOOK_EVERY, TimeUnit.MILLISECONDS)) {
                    LOG.warnf("refusals not told count=%d: %s", records.size(), e.getMessage());
                    return;
                }
            }
        }
    }

    private Outgoing record(TellRefusals.Waiting one) {
        var body = redacted(one);
        var headers = new HashMap<>(Map.of(
                "project", one.project().value(),
                "code", one.code(),
                "reason", one.reason(),
                "refused-by", "ingest-service",
                "at", one.at().toString(),
                "source", one.way().word(),
                "span-id", one.spanId(),
                "size", Integer.toString(one.size()),
                "packing", body.deflated() ? "deflate" : "none"));
        if (body.lack() != null) {
            headers.put("lacks", body.lack().word());
        }
        var key = one.traceId().isEmpty() ? one.project().value() : one.traceId();
        return new Outgoing(TOPIC, key, body.bytes(), headers);
    }

    /// What cannot be read cannot be redacted, and is not told.
    private RefusedBody redacted(TellRefusals.Waiting one) {
        if (one.body().isEmpty() || !redactor.hasRules(one.project())) {
            return one.body();
        }
        var whole = one.body().read(Refusal.LARGEST_READ);
        try {
            var groups = ProtobufTraces.read(new ByteArrayInputStream(whole.orElse(new byte[0])))
                    .groups();
            var redacted = redactor.redact(one.project(), groups);
            return redacted.isEmpty() ? RefusedBody.lacking(Lack.UNREADABLE) : packed(one, redacted.getFirst());
        } catch (IOException e) {
            return RefusedBody.lacking(Lack.UNREADABLE);
        }
    }

    private static RefusedBody packed(TellRefusals.Waiting one, SpanGroup group) {
        var span = new RefusedSpan(one.project(), RefusalCode.NOT_OTLP, one.reason(), "", "", group);
        return RefusedBody.of(span).orElseGet(() -> RefusedBody.lacking(Lack.TOO_LARGE));
    }
}
