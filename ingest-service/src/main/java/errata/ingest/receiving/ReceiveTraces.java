package errata.ingest.receiving;

import errata.events.Clock;
import errata.ingest.otlp.JsonTraces;
import errata.ingest.otlp.OtlpLimits;
import errata.ingest.otlp.ProtobufTraces;
import errata.ingest.otlp.SplitByTrace;
import errata.ingest.otlp.TraceRecord;
import errata.ingest.projects.OpenProject;
import errata.ingest.publishing.AcknowledgedPublisher;
import errata.ingest.publishing.NotAcknowledgedException;
import errata.ingest.publishing.SpansPublisher;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.jboss.logging.Logger;

/// Takes spans: read, split by trace, each project opened that is new, and every record acknowledged by Kafka before
// the
/// sender hears that they were taken. PostgreSQL is never asked.
@Singleton
final class ReceiveTraces {
    private static final Logger LOG = Logger.getLogger(ReceiveTraces.class);
    private static final int SHARE_OF_THE_HEAP = 3;

    private final OpenProject projects;
    private final SpansPublisher spans;
    private final AcknowledgedPublisher publisher;
    private final InFlight inFlight;
    private final long largestBody;

    @Inject
    ReceiveTraces(
            OpenProject projects, SpansPublisher spans, AcknowledgedPublisher publisher, ReceivingSettings settings) {
        this.projects = projects;
        this.spans = spans;
        this.publisher = publisher;
        long share = Runtime.getRuntime().maxMemory() / SHARE_OF_THE_HEAP;
        this.inFlight = new InFlight(Math.min(settings.inFlight().asLongValue(), share));
        this.largestBody = Math.min(settings.largestBody().asLongValue(), share);
    }

    Received receive(Sent sent) {
        try (var share = inFlight.share()) {
            var split = read(sent, share);
            open(sent.projects(), split.records());
            publish(split.records());
            LOG.debugf("spans taken records=%d refused=%d", split.records().size(), split.refused());
            return new Received.Taken(split.refused(), String.join("; ", split.reasons()));
        } catch (BoundedBody.TooLargeException e) {
            return new Received.TooLarge(largestBody);
        } catch (BoundedBody.NoRoomException e) {
            return new Received.NotNow("Too much is being received at this moment");
        } catch (NotAcknowledgedException e) {
            LOG.warnf("spans not taken: %s", e.getMessage());
            return new Received.NotNow("Kafka did not acknowledge in time");
        } catch (IOException e) {
            return new Received.Malformed("The body is not an export of traces in this encoding");
        }
    }

    private SplitByTrace.Split read(Sent sent, InFlight.Share share) throws IOException {
        var plain = sent.gzip() ? new GZIPInputStream(sent.body()) : sent.body();
        var body = new BoundedBody(plain, largestBody, share);
        var batch =
                switch (sent.encoding()) {
                    case PROTOBUF -> ProtobufTraces.read(body);
                    case JSON -> JsonTraces.read(body);
                };
        return SplitByTrace.split(batch, sent.projects()::of, OtlpLimits.STANDARD);
    }

    private void open(ProjectNames names, List<TraceRecord> records) throws NotAcknowledgedException {
        for (var project : records.stream().map(TraceRecord::project).distinct().toList()) {
            projects.open(project, names.nameOf(project), Clock.WALL);
        }
    }

    private void publish(List<TraceRecord> records) throws NotAcknowledgedException {
        var sent = new ArrayList<CompletableFuture<Void>>(records.size());
        for (var record : records) {
            var sending = spans.send(record, SpansPublisher.Way.OTLP);
            sent.add(sending);
            if (sending.isCompletedExceptionally()) {
                break; // no need to wait for room with each of the others
            }
        }
        publisher.await(sent);
    }
}
