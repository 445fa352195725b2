package errata.annotation.understanding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A span in canonical words.
///
/// @param input, output as a person reads them; the raw values stand in `raw`
/// @param arguments what a tool was called with, parsed
/// @param result what came out, parsed
/// @param documents what was looked up
/// @param resource what may be shown of where it ran
public record UnderstoodSpan(
        RawSpan raw,
        SpanKind kind,
        List<Message> inputMessages,
        List<Message> outputMessages,
        @Nullable String input,
        @Nullable String output,
        @Nullable Object arguments,
        @Nullable Object result,
        @Nullable String toolName,
        @Nullable String toolCallId,
        @Nullable String model,
        Usage usage,
        List<RetrievedDocument> documents,
        @Nullable String finishReason,
        Map<String, Object> resource,
        boolean asRoot,
        boolean failed,
        @Nullable String error) {

    public String id() {
        return raw.spanId();
    }

    public @Nullable Long inputTokens() {
        return usage.inputTokens();
    }

    public @Nullable Long outputTokens() {
        return usage.outputTokens();
    }

    /// Whether what it was given reads as a sentence, not as a structure.
    boolean isSpoken(@Nullable String text) {
        return text != null && !text.startsWith("{") && !text.startsWith("[");
    }
}
