package errata.annotation.understanding.convention;

import static errata.annotation.understanding.Field.*;

import errata.annotation.understanding.Convention;
import errata.annotation.understanding.MappingTable;
import errata.annotation.understanding.Message;
import errata.annotation.understanding.SpanKind;
import errata.annotation.understanding.SpanView;
import errata.annotation.understanding.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// OpenTelemetry GenAI, current: messages as attributes, or on the event with the details of the operation. Vercel AI
/// SDK 7 and OpenLIT speak it too.
final class GenAi implements Convention {
    private static final String DETAILS = "gen_ai.client.inference.operation.details";
    private static final String USAGE = "gen_ai.usage.";

    @Override
    public void tell(MappingTable.Writer table) {
        table.text(SESSION, 30, "gen_ai.conversation.id")
                .add(KIND, 60, span -> SpanKind.of(span.text("gen_ai.operation.name")))
                .add(KIND, 80, span -> span.has("gen_ai.tool.name") ? SpanKind.TOOL : null)
                .add(KIND, 90, span -> span.has("gen_ai.request.model") ? SpanKind.LLM : null)
                .messages(INPUT_MESSAGES, 10, "user", span -> attributeOrDetail(span, "gen_ai.input.messages"))
                .messages(OUTPUT_MESSAGES, 10, "assistant", span -> attributeOrDetail(span, "gen_ai.output.messages"))
                .add(SYSTEM, 10, GenAi::instructions)
                .value(RAW_INPUT, 20, "gen_ai.tool.call.arguments")
                .value(RAW_OUTPUT, 20, "gen_ai.tool.call.result")
                .value(RAW_INPUT, 70, "gen_ai.retrieval.query.text")
                .value(RAW_OUTPUT, 70, "gen_ai.retrieval.documents")
                .add(DOCUMENTS, 10, span -> Documents.in(span.value("gen_ai.retrieval.documents"), span.json()))
                .text(TOOL_NAME, 10, "gen_ai.tool.name")
                .text(TOOL_CALL_ID, 10, "gen_ai.tool.call.id")
                .text(MODEL, 20, "gen_ai.response.model", "gen_ai.request.model")
                .count(INPUT_TOKENS, 20, USAGE + "input_tokens", USAGE + "prompt_tokens")
                .count(OUTPUT_TOKENS, 20, USAGE + "output_tokens", USAGE + "completion_tokens")
                .count(CACHED_TOKENS, 20, USAGE + "cache_read.input_tokens")
                .count(
                        CACHE_WRITE_TOKENS,
                        20,
                        USAGE + "cache_write.input_tokens",
                        USAGE + "cache_creation.input_tokens")
                .count(REASONING_TOKENS, 20, USAGE + "reasoning.output_tokens")
                .number(COST, 20, USAGE + "cost")
                .add(RESPONSE_REASON, 10, GenAi::finishReason);
    }

    private static @Nullable Object attributeOrDetail(SpanView span, String key) {
        var attribute = span.value(key);
        if (attribute != null) {
            return attribute;
        }
        for (var event : span.span().events()) {
            var told = event.name().equals(DETAILS) ? event.attributes().get(key) : null;
            if (told != null) {
                return span.json().parsed(told);
            }
        }
        return null;
    }

    /// A text, or a list of text parts.
    private static @Nullable List<Message> instructions(SpanView span) {
        var text =
                switch (attributeOrDetail(span, "gen_ai.system_instructions")) {
                    case String plain -> plain;
                    case List<?> parts -> joined(parts);
                    case null, default -> "";
                };
        return text.isBlank() ? null : List.of(Message.of("system", text));
    }

    private static String joined(List<?> parts) {
        var text = new StringBuilder();
        for (Object part : parts) {
            var content = part instanceof String plain ? plain : Tree.text(part, "content");
            if (content != null) {
                text.append(text.isEmpty() ? "" : "\n").append(content);
            }
        }
        return text.toString();
    }

    private static @Nullable String finishReason(SpanView span) {
        var reasons = Tree.list(span.value("gen_ai.response.finish_reasons"));
        return reasons.isEmpty() ? null : Tree.text(reasons.getFirst());
    }
}
