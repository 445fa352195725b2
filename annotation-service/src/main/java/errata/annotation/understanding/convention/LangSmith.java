package errata.annotation.understanding.convention;

import static errata.annotation.understanding.Field.*;

import errata.annotation.understanding.Convention;
import errata.annotation.understanding.MappingTable;
import errata.annotation.understanding.SpanKind;
import errata.annotation.understanding.SpanView;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// LangSmith in OpenTelemetry mode: whole JSON bodies on every kind of span, and a status that says OK after an
/// exception.
final class LangSmith implements Convention {
    private static final String TOLD = "langsmith.metadata.";

    @Override
    public void tell(MappingTable.Writer table) {
        table.text(TRACE_NAME, 20, "langsmith.trace.name")
                .text(SESSION, 60, TOLD + "session_id", TOLD + "thread_id", TOLD + "conversation_id")
                .text(USER, 60, TOLD + "user_id")
                .add(TAGS, 50, span -> Tags.in(span.value("langsmith.span.tags")))
                .add(METADATA, 60, LangSmith::metadata)
                .add(KIND, 30, span -> SpanKind.of(span.text("langsmith.span.kind")))
                .messages(INPUT_MESSAGES, 80, "user", span -> Bodies.asking(span.value("gen_ai.prompt")))
                .messages(OUTPUT_MESSAGES, 80, "assistant", span -> Bodies.answering(span.value("gen_ai.completion")))
                .value(RAW_INPUT, 80, "gen_ai.prompt")
                .value(RAW_OUTPUT, 80, "gen_ai.completion")
                .add(FAILED, 30, span -> span.scopeIs("langsmith") && hasException(span) ? true : null);
    }

    private static boolean hasException(SpanView span) {
        return span.span().events().stream().anyMatch(event -> event.name().equals("exception"));
    }

    /// Without what LangSmith tells itself.
    private static @Nullable Map<String, Object> metadata(SpanView span) {
        var told =
                Metadata.below(span, TOLD, "session_id", "thread_id", "conversation_id", "user_id", "usage_metadata");
        if (told == null) {
            return null;
        }
        told.keySet().removeIf(key -> key.startsWith("LANGSMITH_") || key.startsWith("ls_"));
        return told.isEmpty() ? null : told;
    }
}
