package errata.annotation.feedback;

import errata.annotation.understanding.Json;
import errata.annotation.understanding.RawSpan;
import errata.annotation.understanding.feedback.FeedbackReading;
import errata.annotation.understanding.feedback.ReadFeedback;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/// Feedback that came inside of spans.
@Singleton
public final class FeedbackInSpans {
    private static final Logger LOG = Logger.getLogger(FeedbackInSpans.class);

    private static final String RESPONSE = "gen_ai.response.id";

    private final FeedbackReading reading;

    FeedbackInSpans(Json json) {
        this.reading = new FeedbackReading(json);
    }

    /// What a span says. One that cannot be read says nothing: the span itself is kept all the same.
    public List<Feedback> of(String project, RawSpan span, Instant receivedAt) {
        try {
            return reading.of(span).stream()
                    .map(read -> feedback(project, read, receivedAt))
                    .toList();
        } catch (RuntimeException e) {
            LOG.warnf(e, "feedback not understood project=%s trace=%s span=%s", project, span.traceId(), span.spanId());
            return List.of();
        }
    }

    private static Feedback feedback(String project, ReadFeedback read, Instant receivedAt) {
        return new Feedback(
                project,
                "otlp:" + read.id(),
                read.target().traceId(),
                null,
                read.target().spanId(),
                read.target().sessionId(),
                read.name(),
                read.score(),
                read.label(),
                read.explanation(),
                read.source().word(),
                read.at(),
                receivedAt,
                "otlp",
                metadata(read));
    }

    /// Which answer it is about is found out when it is read: the span that gave it may come later.
    private static Map<String, Object> metadata(ReadFeedback read) {
        var response = read.target().responseId();
        if (response == null) {
            return read.metadata();
        }
        var metadata = new LinkedHashMap<>(read.metadata());
        metadata.put(RESPONSE, response);
        return metadata;
    }
}
