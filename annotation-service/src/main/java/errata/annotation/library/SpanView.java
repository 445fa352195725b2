package errata.annotation.library;

import errata.annotation.understanding.Json;
import errata.annotation.understanding.UnderstoodSpan;
import errata.annotation.understanding.UnderstoodTrace.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A span as it is shown: canonical words, and its own attributes cut to what a page can hold.
///
/// @param orphan it stands below the root because its parent has not come
/// @param resource the part of where it ran that may be shown
public record SpanView(
        String spanId,
        @Nullable String parentSpanId,
        int depth,
        boolean orphan,
        String kind,
        String name,
        Instant startedAt,
        long durationMs,
        String status,
        @Nullable String errorMessage,
        @Nullable String model,
        @Nullable String toolName,
        @Nullable String input,
        @Nullable String output,
        @Nullable Long inputTokens,
        @Nullable Long outputTokens,
        @Nullable Long cachedTokens,
        @Nullable Long reasoningTokens,
        @Nullable Double costUsd,
        @Nullable String finishReason,
        boolean truncated,
        List<DocumentView> documents,
        Map<String, Object> resource,
        Map<String, Object> attributes) {

    private static final int MOST_ATTRIBUTES = 100;
    private static final int LONGEST_ATTRIBUTE = 2_000;

    static SpanView of(Step step, TextBudget budget, Json json) {
        var span = step.span();
        var raw = span.raw();
        var input = budget.show(span.input());
        var output = budget.show(span.output());
        return new SpanView(
                span.id(),
                raw.parentSpanId(),
                step.depth(),
                step.orphan(),
                span.kind().name().toLowerCase(Locale.ROOT),
                raw.name(),
                raw.startedAt(),
                Duration.between(raw.startedAt(), raw.endedAt()).toMillis(),
                span.failed() ? "error" : "ok",
                span.error(),
                span.model(),
                span.toolName(),
                input.text(),
                output.text(),
                span.inputTokens(),
                span.outputTokens(),
                span.usage().cachedTokens(),
                span.usage().reasoningTokens(),
                span.usage().costUsd(),
                span.finishReason(),
                input.truncated() || output.truncated() || raw.attributes().get("errata.truncated") != null,
                DocumentView.of(span.documents(), budget),
                span.resource(),
                attributes(span, budget, json));
    }

    private static Map<String, Object> attributes(UnderstoodSpan span, TextBudget budget, Json json) {
        var shown = new LinkedHashMap<String, Object>();
        for (var entry : span.raw().attributes().values().entrySet()) {
            if (shown.size() == MOST_ATTRIBUTES) {
                break;
            }
            var value = entry.getValue();
            if (value instanceof Number || value instanceof Boolean) {
                shown.put(entry.getKey(), value);
            } else {
                var text = value instanceof String plain ? plain : json.write(value);
                var cut = budget.show(text, LONGEST_ATTRIBUTE);
                shown.put(entry.getKey(), cut.text() + (cut.truncated() ? "…" : ""));
            }
        }
        return shown;
    }
}
