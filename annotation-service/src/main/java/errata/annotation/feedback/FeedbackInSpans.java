package errata.annotation.feedback;

import errata.annotation.understanding.Json;
import errata.annotation.understanding.RawSpan;
import errata.annotation.understanding.feedback.FeedbackReading;
import errata.annotation.understanding.feedback.ReadFeedback;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/// Feedback that came inside of spans.
@Singleton
public final class FeedbackInSpans {
    private static final Logger LOG = Logger.getLogger(FeedbackInSpans.class);

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
                read.metadata());
    }
}
