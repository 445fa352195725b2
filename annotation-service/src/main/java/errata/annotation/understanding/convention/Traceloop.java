package errata.annotation.understanding.convention;

import static errata.annotation.understanding.Field.*;

import errata.annotation.understanding.Convention;
import errata.annotation.understanding.MappingTable;
import errata.annotation.understanding.SpanKind;
import java.util.stream.Stream;

/// Traceloop: wrappers around workflows, tasks, agents and tools; what was said stands in GenAI words below them.
final class Traceloop implements Convention {
    private static final String TOLD = "traceloop.association.properties.";
    private static final String[] SESSIONS = {"session_id", "conversation_id", "thread_id", "chat_id"};

    @Override
    public void tell(MappingTable.Writer table) {
        table.text(TRACE_NAME, 40, "traceloop.entity.name")
                .text(SESSION, 50, Stream.of(SESSIONS).map(TOLD::concat).toArray(String[]::new))
                .text(USER, 50, TOLD + "user_id")
                .add(
                        METADATA,
                        50,
                        span -> Metadata.below(
                                span, TOLD, "session_id", "conversation_id", "thread_id", "chat_id", "user_id"))
                .add(KIND, 40, span -> SpanKind.of(span.text("traceloop.span.kind")))
                .value(RAW_INPUT, 50, "traceloop.entity.input")
                .value(RAW_OUTPUT, 50, "traceloop.entity.output")
                .text(TOOL_NAME, 40, "traceloop.entity.name");
    }
}
