package errata.annotation.understanding;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads one span by the mapping table.
final class SpanUnderstanding {
    private final MappingTable table;
    private final Json json;
    private final DisplayText display;

    SpanUnderstanding(MappingTable table, Json json) {
        this.table = table;
        this.json = json;
        this.display = new DisplayText(json);
    }

    UnderstoodSpan of(SpanView span) {
        var kind = requireNonNullElse(table.read(Field.KIND, span), SpanKind.SPAN);
        var rawInput = table.read(Field.RAW_INPUT, span);
        var rawOutput = table.read(Field.RAW_OUTPUT, span);
        var inputs = inputMessages(span);
        var outputs = requireNonNullElse(table.read(Field.OUTPUT_MESSAGES, span), List.<Message>of());
        if (kind == SpanKind.LLM) {
            inputs = inputs.isEmpty() ? asked(rawInput) : inputs;
            outputs = outputs.isEmpty() ? answered(rawOutput, rawInput) : outputs;
        }
        boolean failed = table.read(Field.FAILED, span) != null;
        boolean tool = kind == SpanKind.TOOL;
        if (tool) {
            rawInput = rawInput == null ? ToolWords.asked(inputs) : rawInput;
            rawOutput = rawOutput == null ? ToolWords.answered(outputs) : rawOutput;
            outputs = ToolWords.notOfModels(outputs);
        }
        return new UnderstoodSpan(
                span.span(),
                kind,
                inputs,
                outputs,
                input(tool, inputs, rawInput),
                output(tool, outputs, rawOutput),
                tool ? rawInput : null,
                rawOutput,
                tool
                        ? requireNonNullElse(
                                table.read(Field.TOOL_NAME, span), span.span().name())
                        : null,
                table.read(Field.TOOL_CALL_ID, span),
                table.read(Field.MODEL, span),
                usage(span),
                requireNonNullElse(table.read(Field.DOCUMENTS, span), List.<RetrievedDocument>of()),
                finishReason(span, outputs),
                requireNonNullElse(table.read(Field.RESOURCE, span), Map.<String, Object>of()),
                table.read(Field.AS_ROOT, span) != null,
                failed,
                failed ? table.read(Field.ERROR, span) : null);
    }

    /// Instructions told apart come first; a system message that says the same is not told a second time.
    private List<Message> inputMessages(SpanView span) {
        var messages = requireNonNullElse(table.read(Field.INPUT_MESSAGES, span), List.<Message>of());
        var system = table.read(Field.SYSTEM, span);
        if (system == null) {
            return messages;
        }
        var all = new ArrayList<>(system);
        messages.stream()
                .filter(message -> system.stream().noneMatch(each -> repeats(message, each)))
                .forEach(all::add);
        return all;
    }

    private static boolean repeats(Message message, Message system) {
        return message.role().equals("system")
                && (system.text().strip().contains(message.text().strip())
                        || message.text().strip().contains(system.text().strip()));
    }

    /// What a tool got and gave is data; everybody else speaks in messages first.
    private @Nullable String input(boolean tool, List<Message> messages, @Nullable Object raw) {
        var shown = tool ? display.ofInput(raw) : DisplayText.last(messages, "user");
        if (shown != null) {
            return shown;
        }
        return tool ? DisplayText.last(messages, "user") : display.ofInput(raw);
    }

    private @Nullable String output(boolean tool, List<Message> messages, @Nullable Object raw) {
        var shown = tool ? display.ofOutput(raw) : display.lastOutput(messages);
        if (shown != null) {
            return shown;
        }
        return tool ? display.lastOutput(messages) : display.ofOutput(raw);
    }

    /// Plain texts that went into a model and came out of it are messages too.
    private List<Message> asked(@Nullable Object raw) {
        if (!(DisplayText.unwrapped(raw) instanceof String text) || text.isBlank()) {
            return List.of();
        }
        var written = Transcript.read(text, json);
        return written.isEmpty() ? List.of(Message.of("user", text)) : written;
    }

    private static List<Message> answered(@Nullable Object raw, @Nullable Object asked) {
        if (!(raw instanceof String text) || text.isBlank()) {
            return List.of();
        }
        boolean nothing = Transcript.isOne(asked) && Transcript.isNothing("assistant", text);
        return nothing ? List.of() : List.of(Message.of("assistant", text));
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
        var reason = table.read(Field.RESPONSE_REASON, span);
        if (reason == null && !outputs.isEmpty()) {
            reason = outputs.getLast().finishReason();
        }
        if (reason == null) {
            reason = table.read(Field.FINISH_REASON, span);
        }
        return switch (reason) {
            case "tool_call", "tool-call", "tool-calls" -> "tool_calls";
            case null, default -> reason;
        };
    }
}
