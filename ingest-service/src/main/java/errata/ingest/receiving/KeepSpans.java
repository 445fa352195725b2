package errata.ingest.receiving;

import errata.events.Clock;
import errata.events.ProjectId;
import errata.ingest.otlp.SplitByTrace.Split;
import errata.ingest.otlp.TraceRecord;
import errata.ingest.projects.OpenProject;
import errata.ingest.publishing.AcknowledgedPublisher;
import errata.ingest.publishing.Intake;
import errata.ingest.publishing.NotAcknowledgedException;
import errata.ingest.publishing.SpansPublisher;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/// Puts the spans of a request into the topic, each project opened that is new, and tells what was refused.
@Singleton
final class KeepSpans {
    private static final Logger LOG = Logger.getLogger(KeepSpans.class);

    private final OpenProject projects;
    private final SpansPublisher spans;
    private final AcknowledgedPublisher publisher;
    private final Refusals refusals;
    private final Intake intake;

    @Inject
    KeepSpans(
            OpenProject projects,
            SpansPublisher spans,
            AcknowledgedPublisher publisher,
            Refusals refusals,
            Intake intake) {
        this.projects = projects;
        this.spans = spans;
        this.publisher = publisher;
        this.refusals = refusals;
        this.intake = intake;
    }

    Received keep(Split split, ProjectNames names) {
        try {
            var owners = owners(split);
            for (var project : owners) {
                projects.open(project, names.nameOf(project), Clock.WALL);
            }
            publish(split.records());
            owners.forEach(intake::request);
        } catch (NotAcknowledgedException e) {
            LOG.warnf("spans not taken: %s", e.getMessage());
            return new Received.NotNow("Kafka did not acknowledge in time");
        }
        // Only now: a sender that hears 503 sends the same again, and then they would be told twice.
        split.refusedOf().forEach(intake::refused);
        split.refusals().forEach(refused -> refusals.refused(refused, SpansPublisher.Way.OTLP));
        return new Received.Taken(split.refused(), String.join("; ", split.reasons()));
    }

    private static Set<ProjectId> owners(Split split) {
        var owners = new LinkedHashSet<>(split.refusedOf().keySet());
        split.records().forEach(record -> owners.add(record.project()));
        return owners;
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
