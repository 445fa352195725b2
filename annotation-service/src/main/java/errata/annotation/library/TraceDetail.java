package errata.annotation.library;

import errata.annotation.understanding.Json;
import errata.annotation.understanding.Summary;
import errata.annotation.understanding.UnderstoodTrace;
import java.time.Duration;
import java.util.List;

/// A whole trace: its facts with nothing cut from input and output, its conversation, its spans depth first, and the
/// feedback it got.
public record TraceDetail(
        String clock,
        TraceSummary trace,
        List<MessageView> messages,
        List<SpanView> spans,
        List<FeedbackView> feedback,
        boolean truncated,
        boolean redacted) {
    private static final long MESSAGES = 4L << 20;
    private static final long SPANS = 8L << 20;

    static TraceDetail of(
            String clock, TraceSummary row, UnderstoodTrace trace, List<FeedbackView> feedback, Json json) {
        var words = new TextBudget(MESSAGES);
        var steps = new TextBudget(SPANS);
        var summary = summary(row, trace.summary());
        return new TraceDetail(
                clock,
                summary,
                trace.conversation().stream()
                        .map(turn -> MessageView.of(turn, words, json))
                        .toList(),
                trace.steps().stream()
                        .map(step -> SpanView.of(step, steps, json))
                        .toList(),
                feedback,
                summary.truncated(),
                summary.redacted());
    }

    private static TraceSummary summary(TraceSummary row, Summary facts) {
        return new TraceSummary(
                row.traceId(),
                facts.externalId(),
                facts.name(),
                facts.input(),
                facts.output(),
                facts.service(),
                facts.release(),
                facts.environment(),
                facts.model(),
                facts.userId(),
                facts.sessionId(),
                facts.tags(),
                facts.tools(),
                facts.metadata(),
                facts.startedAt(),
                Duration.between(facts.startedAt(), facts.endedAt()).toMillis(),
                facts.failed() ? "error" : "ok",
                facts.errorMessage(),
                row.spanCount(),
                facts.inputTokens(),
                facts.outputTokens(),
                facts.cachedTokens(),
                facts.reasoningTokens(),
                facts.costUsd(),
                facts.truncated(),
                facts.redacted(),
                row.settled(),
                row.settledAt(),
                row.revision(),
                row.changedSinceReview(),
                row.reading(),
                row.feedback());
    }
}
