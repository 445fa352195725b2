package errata.ingest.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.events.Clock;
import errata.events.Digest;
import errata.events.ProjectId;
import errata.ingest.projects.OpenProject;
import errata.ingest.publishing.AcknowledgedPublisher;
import errata.ingest.publishing.NotAcknowledgedException;
import errata.ingest.publishing.Outgoing;
import errata.ingest.redacting.RedactRecord;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Puts feedback into its topic, redacted by the rules of its project. Whether its trace is there yet does not matter.
@Singleton
final class KeepFeedback {
    static final String TOPIC = "errata.feedback";

    private static final Logger LOG = Logger.getLogger(KeepFeedback.class);
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int HEX_DIGITS = 32;

    private final OpenProject projects;
    private final RedactRecord redactor;
    private final AcknowledgedPublisher publisher;
    private final InstantSource clock;

    @Inject
    KeepFeedback(OpenProject projects, RedactRecord redactor, AcknowledgedPublisher publisher, InstantSource clock) {
        this.projects = projects;
        this.redactor = redactor;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// The ids, when Kafka has all of it.
    List<String> keep(ProjectId project, String name, List<Feedback> feedback) throws NotAcknowledgedException {
        projects.open(project, name, Clock.WALL);
        var records = feedback.stream().map(one -> record(project, one)).toList();
        publisher.await(records.stream()
                .map(record -> publisher.send(new Outgoing(TOPIC, project.value(), bytes(record), Map.of())))
                .toList());
        LOG.infof("feedback taken project=%s count=%d", project, records.size());
        return records.stream().map(record -> record.path("id").asText()).toList();
    }

    private ObjectNode record(ProjectId project, Feedback told) {
        var one = redacted(project, told);
        var content = JsonNodeFactory.instance.objectNode();
        one.contentInto(content);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        var record = JsonNodeFactory.instance
                .objectNode()
                .put("id", one.id() == null ? hash(content) : one.id())
                .put("project", project.value())
                .put("at", now);
        record.setAll(content); // its own time, if it told one
        return record.put("receivedAt", now);
    }

    private Feedback redacted(ProjectId project, Feedback told) {
        var about = told.about();
        return new Feedback(
                told.id(),
                new Feedback.About(
                        about.traceId(),
                        text(project, about.externalId()),
                        about.spanId(),
                        text(project, about.sessionId())),
                told.name(),
                told.score(),
                text(project, told.label()),
                text(project, told.comment()),
                told.source(),
                told.at(),
                told.via(),
                metadata(project, told.metadata()));
    }

    private @Nullable String text(ProjectId project, @Nullable String text) {
        return text == null ? null : redactor.redact(project, text);
    }

    private @Nullable JsonNode metadata(ProjectId project, @Nullable JsonNode metadata) {
        if (metadata == null) {
            return null;
        }
        var raw = metadata.toString();
        var redacted = redactor.redact(project, raw);
        try {
            return redacted.equals(raw) ? metadata : JSON.readTree(redacted);
        } catch (JsonProcessingException e) { // an expression of the project took more than a value
            return JsonNodeFactory.instance.objectNode().put("redacted", true);
        }
    }

    private static String hash(ObjectNode content) {
        return Digest.of(bytes(content)).sha256().substring(0, HEX_DIGITS);
    }

    private static byte[] bytes(ObjectNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }
}
