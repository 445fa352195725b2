package errata.annotation.library;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import errata.annotation.library.TraceSummary.Reading;
import errata.annotation.understanding.Json;
import errata.annotation.understanding.Summary;
import errata.annotation.understanding.UnderstoodTrace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A whole trace: its facts, its conversation, its spans depth first.
public record TraceDetail(String clock, Facts trace, List<MessageView> messages, List<SpanView> spans) {
    private static final long MESSAGES = 4L << 20;
    private static final long SPANS = 8L << 20;

    /// The summary, with nothing cut from input and output.
    public record Facts(@JsonUnwrapped TraceSummary summary, Map<String, Object> metadata) {}

    static TraceDetail of(String clock, LibraryTrace row, UnderstoodTrace trace, @Nullable Reading reading, Json json) {
        var words = new TextBudget(MESSAGES);
        var steps = new TextBudget(SPANS);
        return new TraceDetail(
                clock,
                new Facts(
                        summary(row, trace.summary(), reading), trace.summary().metadata()),
                trace.conversation().stream()
                        .map(turn -> MessageView.of(turn, words, json))
                        .toList(),
                trace.steps().stream()
                        .map(step -> SpanView.of(step, steps, json))
                        .toList());
    }

    private static TraceSummary summary(LibraryTrace row, Summary facts, @Nullable Reading reading) {
        return new TraceSummary(
                row.key.traceId(),
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
                facts.startedAt(),
                Duration.between(facts.startedAt(), facts.endedAt()).toMillis(),
                facts.failed() ? "error" : "ok",
                facts.errorMessage(),
                row.spanCount,
                facts.inputTokens(),
                facts.outputTokens(),
                row.settledAt != null,
                row.settledAt,
                row.revision,
                reading != null && reading.isBefore(row.amendedAt),
                reading);
    }
}
