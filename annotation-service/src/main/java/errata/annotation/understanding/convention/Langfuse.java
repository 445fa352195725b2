package errata.annotation.understanding.convention;

import static errata.annotation.understanding.Field.*;

import errata.annotation.understanding.Convention;
import errata.annotation.understanding.MappingTable;
import errata.annotation.understanding.SpanKind;
import errata.annotation.understanding.SpanView;
import errata.annotation.understanding.Tree;
import org.jspecify.annotations.Nullable;

/// Langfuse SDK 4 and 5. Facts of the trace stand on every span; an error only in the level, with the status unset.
final class Langfuse implements Convention {
    private static final String SEEN = "langfuse.observation.";
    private static final String TRACE_DATA = "langfuse.trace.metadata";

    @Override
    public void tell(MappingTable.Writer table) {
        table.anywhere(TRACE_NAME, 10, span -> span.text("langfuse.trace.name"))
                .anywhere(TRACE_INPUT, 10, span -> span.value("langfuse.trace.input"))
                .anywhere(TRACE_OUTPUT, 10, span -> span.value("langfuse.trace.output"))
                .text(SESSION, 10, "langfuse.session.id")
                .text(SESSION, 90, TRACE_DATA + ".langfuse_session_id", SEEN + "metadata.langfuse_session_id")
                .text(USER, 10, "langfuse.user.id")
                .text(USER, 90, TRACE_DATA + ".langfuse_user_id", SEEN + "metadata.langfuse_user_id")
                .add(TAGS, 10, span -> Tags.in(span.value("langfuse.trace.tags")))
                .add(TAGS, 20, span -> Tags.in(span.value("langfuse.tags")))
                .add(METADATA, 20, span -> Metadata.in(span.value(TRACE_DATA)))
                .add(
                        METADATA,
                        25,
                        span -> Metadata.below(span, TRACE_DATA + ".", "langfuse_session_id", "langfuse_user_id"))
                .text(ENVIRONMENT, 10, "langfuse.environment")
                .text(RELEASE, 10, "langfuse.release")
                .text(RELEASE, 20, "langfuse.version")
                .add(AS_ROOT, 10, span -> "true".equals(span.text("langfuse.internal.as_root")) ? true : null)
                .add(KIND, 10, span -> SpanKind.of(span.text(SEEN + "type")))
                .messages(INPUT_MESSAGES, 60, "user", span -> span.value(SEEN + "input"))
                .messages(OUTPUT_MESSAGES, 60, "assistant", span -> span.value(SEEN + "output"))
                .value(RAW_INPUT, 10, SEEN + "input")
                .value(RAW_OUTPUT, 10, SEEN + "output")
                .text(MODEL, 10, SEEN + "model.name")
                .add(INPUT_TOKENS, 10, span -> tokens(span, "input"))
                .add(OUTPUT_TOKENS, 10, span -> tokens(span, "output"))
                .add(FAILED, 20, span -> "ERROR".equals(span.text(SEEN + "level")) ? true : null)
                .text(ERROR, 20, SEEN + "status_message");
    }

    /// An attribute of its own, or a member of one JSON object.
    private static @Nullable Long tokens(SpanView span, String which) {
        var told = span.count(SEEN + "usage_details." + which);
        return told != null
                ? told
                : Tree.at(span.value(SEEN + "usage_details"), which) instanceof Number number
                        ? Long.valueOf(number.longValue())
                        : null;
    }
}
