package errata.ingest.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import errata.events.ProjectId;
import errata.ingest.importing.reading.Opinion;
import errata.ingest.publishing.Outgoing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/// Feedback as a record of its topic.
final class OpinionJson {
    static final String TOPIC = "errata.feedback";

    private OpinionJson() {}

    static Outgoing outgoing(ProjectId project, Opinion opinion, Instant receivedAt) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("id", opinion.id())
                .put("project", project.value())
                .put("traceId", opinion.trace().value());
        if (opinion.span() != null) {
            json.put("spanId", opinion.span());
        }
        json.put("name", opinion.name());
        if (opinion.score() != null) {
            json.put("score", opinion.score());
        }
        if (opinion.label() != null) {
            json.put("label", opinion.label());
        }
        if (opinion.comment() != null) {
            json.put("comment", opinion.comment());
        }
        json.put("source", opinion.source())
                .put("at", opinion.at().toString())
                .put("receivedAt", receivedAt.toString())
                .put("via", opinion.via());
        return new Outgoing(TOPIC, project.value(), json.toString().getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
