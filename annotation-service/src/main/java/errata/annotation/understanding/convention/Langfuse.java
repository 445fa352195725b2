package errata.annotation.understanding.convention;

import static errata.annotation.understanding.Field.*;

import errata.annotation.understanding.Convention;
import errata.annotation.understanding.MappingTable;
import errata.annotation.understanding.Reading;
import errata.annotation.understanding.SpanKind;
import errata.annotation.understanding.SpanView;
import errata.annotation.understanding.Tree;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Langfuse SDK 4 and 5. Facts of the trace stand on every span; an error only in the level, with the status unset.
final class Langfuse implements Convention {
    private static final String SEEN = "langfuse.observation.";
    private static final Detail TOTAL_COST = Detail.of("cost_details", "total");
    private static final String TRACE_DATA = "langfuse.trace.metadata";
    private static final String SESSION_KEY = "langfuse_session_id";
    private static final String USER_KEY = "langfuse_user_id";

    @Override
    public void tell(MappingTable.Writer table) {
        tellTrace(table);
        table.add(AS_ROOT, 10, span -> "true".equals(span.text("langfuse.internal.as_root")) ? true : null)
                .add(KIND, 10, span -> SpanKind.of(span.text(SEEN + "type")))
                .messages(INPUT_MESSAGES, 60, "user", span -> span.value(SEEN + "input"))
                .messages(OUTPUT_MESSAGES, 60, "assistant", span -> span.value(SEEN + "output"))
                .value(RAW_INPUT, 10, SEEN + "input")
                .value(RAW_OUTPUT, 10, SEEN + "output")
                .text(MODEL, 10, SEEN + "model.name")
                .add(INPUT_TOKENS, 10, tokens("input"))
                .add(OUTPUT_TOKENS, 10, tokens("output"))
                .add(CACHED_TOKENS, 10, tokens("input_cache_read", "cache_read_input_tokens", "input_cached_tokens"))
                .add(CACHE_WRITE_TOKENS, 10, tokens("input_cache_creation", "cache_creation_input_tokens"))
                .add(REASONING_TOKENS, 10, tokens("output_reasoning", "output_reasoning_tokens"))
                .add(COST, 10, span -> Tree.number(TOTAL_COST.in(span)))
                .add(FAILED, 20, span -> "ERROR".equals(span.text(SEEN + "level")) ? true : null)
                .text(ERROR, 20, SEEN + "status_message");
    }

    private static void tellTrace(MappingTable.Writer table) {
        table.anywhere(TRACE_NAME, 10, span -> span.text("langfuse.trace.name"))
                .anywhere(TRACE_INPUT, 10, span -> span.value("langfuse.trace.input"))
                .anywhere(TRACE_OUTPUT, 10, span -> span.value("langfuse.trace.output"))
                .text(SESSION, 10, "langfuse.session.id")
                .add(SESSION, 70, span -> inMetadata(span, SESSION_KEY))
                .text(USER, 10, "langfuse.user.id")
                .add(USER, 70, span -> inMetadata(span, USER_KEY))
                .add(TAGS, 10, span -> Tags.in(span.value("langfuse.trace.tags")))
                .add(TAGS, 20, span -> Tags.in(span.value("langfuse.tags")))
                .add(METADATA, 20, span -> Metadata.in(span.value(TRACE_DATA), SESSION_KEY, USER_KEY))
                .add(METADATA, 25, span -> Metadata.below(span, TRACE_DATA + ".", SESSION_KEY, USER_KEY))
                .text(ENVIRONMENT, 10, "langfuse.environment")
                .resource(ENVIRONMENT, 15, "langfuse.environment")
                .text(VERSION, 10, "langfuse.version")
                .text(RELEASE, 10, "langfuse.release")
                .resource(RELEASE, 15, "langfuse.release");
    }

    private static @Nullable String inMetadata(SpanView span, String key) {
        for (String of : new String[] {TRACE_DATA, SEEN + "metadata"}) {
            var told = span.text(of + "." + key);
            told = told == null ? Tree.text(span.value(of), key) : told;
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    private static Reading<Long> tokens(String... names) {
        var details =
                Stream.of(names).map(name -> Detail.of("usage_details", name)).toList();
        return span -> {
            for (var detail : details) {
                var count = Tree.count(detail.in(span));
                if (count != null) {
                    return count;
                }
            }
            return null;
        };
    }

    /// An attribute of its own, or a member of one JSON object. The names are put together once, not for every span.
    private record Detail(String alone, String within, String name) {

        static Detail of(String details, String name) {
            return new Detail(SEEN + details + "." + name, SEEN + details, name);
        }

        @Nullable
        Object in(SpanView span) {
            var told = span.value(alone);
            return told == null && span.value(within) instanceof Map<?, ?> map ? map.get(name) : told;
        }
    }
}
