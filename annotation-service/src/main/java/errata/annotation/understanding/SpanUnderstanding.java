package errata.annotation.understanding;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one span by the mapping table.
final class SpanUnderstanding {
    private final MappingTable table;
    private final DisplayText display;
    private final Json json;

    SpanUnderstanding(MappingTable table, Json json) {
        this.table = table;
        this.display = new DisplayText(json);
        this.json = json;
    }

    UnderstoodSpan of(RawSpan raw) {
        var span = new SpanView(raw, json);
        var kind = requireNonNullElse(table.read(Field.KIND, span), SpanKind.SPAN);
        var inputs = inputMessages(span);
        var outputs = requireNonNullElse(table.read(Field.OUTPUT_MESSAGES, span), List.<Message>of());
        var rawOutput = table.read(Field.RAW_OUTPUT, span);
        boolean failed = table.read(Field.FAILED, span) != null;
        return new UnderstoodSpan(
                raw,
                kind,
                inputs,
                outputs,
                spoken(kind, DisplayText.last(inputs, "user"), display.ofInput(table.read(Field.RAW_INPUT, span))),
                spoken(kind, display.lastOutput(outputs), display.ofOutput(rawOutput)),
                rawOutput,
                kind == SpanKind.TOOL ? requireNonNullElse(table.read(Field.TOOL_NAME, span), raw.name()) : null,
                table.read(Field.TOOL_CALL_ID, span),
                table.read(Field.MODEL, span),
                usage(span),
                finishReason(span, outputs),
                table.read(Field.AS_ROOT, span) != null,
                failed,
                failed ? table.read(Field.ERROR, span) : null);
    }

    /// Instructions told apart come first; the same text among the messages is not told twice.
    private List<Message> inputMessages(SpanView span) {
        var messages = requireNonNullElse(table.read(Field.INPUT_MESSAGES, span), List.<Message>of());
        var system = table.read(Field.SYSTEM, span);
        if (system == null) {
            return messages;
        }
        var all = new ArrayList<>(system);
        messages.stream().filter(message -> !system.contains(message)).forEach(all::add);
        return all;
    }

    /// What a tool got and gave is data; everybody else speaks in messages first.
    private static @Nullable String spoken(SpanKind kind, @Nullable String said, @Nullable String raw) {
        if (kind == SpanKind.TOOL) {
            return raw != null ? raw : said;
        }
        return said != null ? said : raw;
    }

    private Usage usage(SpanView span) {
        return new Usage(
                table.read(Field.INPUT_TOKENS, span),
                table.read(Field.OUTPUT_TOKENS, span),
                table.read(Field.CACHED_TOKENS, span),
                table.read(Field.CACHE_WRITE_TOKENS, span),
                table.read(Field.REASONING_TOKENS, span),
                table.read(Field.COST, span));
    }

    private @Nullable String finishReason(SpanView span, List<Message> outputs) {
        var told = table.read(Field.FINISH_REASON, span);
        var reason = told == null && !outputs.isEmpty() ? outputs.getLast().finishReason() : told;
        return switch (reason) {
            case "tool_call", "tool-call", "tool-calls" -> "tool_calls";
            case null, default -> reason;
        };
    }
}
