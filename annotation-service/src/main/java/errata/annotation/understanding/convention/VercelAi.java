package errata.annotation.understanding.convention;

import static errata.annotation.understanding.Field.*;

import errata.annotation.understanding.Convention;
import errata.annotation.understanding.MappingTable;
import errata.annotation.understanding.SpanKind;
import errata.annotation.understanding.SpanView;
import errata.annotation.understanding.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Vercel AI SDK up to 6: `ai.*`, an outer span around the calls of the model and of tools.
final class VercelAi implements Convention {
    private static final String TELLING = "ai.telemetry.metadata.";
    private static final String USAGE = "ai.usage.";

    @Override
    public void tell(MappingTable.Writer table) {
        table.text(TRACE_NAME, 30, "ai.telemetry.functionId")
                .text(SESSION, 40, TELLING + "sessionId")
                .text(USER, 40, TELLING + "userId")
                .add(TAGS, 40, span -> Tags.in(span.value(TELLING + "tags")))
                .add(METADATA, 40, span -> Metadata.below(span, TELLING, "sessionId", "userId", "tags"))
                .add(KIND, 50, span -> kind(span.text("ai.operationId")))
                .messages(INPUT_MESSAGES, 50, "user", span -> span.value("ai.prompt.messages"))
                .messages(INPUT_MESSAGES, 70, "user", span -> prompt(span.value("ai.prompt")))
                .messages(OUTPUT_MESSAGES, 50, "assistant", VercelAi::response)
                .value(RAW_INPUT, 30, "ai.toolCall.args")
                .value(RAW_INPUT, 35, "ai.value", "ai.values")
                .value(RAW_OUTPUT, 30, "ai.toolCall.result")
                .value(RAW_OUTPUT, 35, "ai.response.object")
                .text(TOOL_NAME, 20, "ai.toolCall.name")
                .text(TOOL_CALL_ID, 20, "ai.toolCall.id")
                .text(MODEL, 40, "ai.model.id")
                .count(INPUT_TOKENS, 50, USAGE + "inputTokens", USAGE + "promptTokens", USAGE + "tokens")
                .count(OUTPUT_TOKENS, 50, USAGE + "outputTokens", USAGE + "completionTokens")
                .count(CACHED_TOKENS, 50, USAGE + "cachedInputTokens")
                .count(REASONING_TOKENS, 50, USAGE + "reasoningTokens")
                .text(FINISH_REASON, 40, "ai.response.finishReason");
    }

    private static @Nullable SpanKind kind(@Nullable String operation) {
        if (operation == null) {
            return null;
        }
        if (operation.endsWith(".doGenerate") || operation.endsWith(".doStream")) {
            return SpanKind.LLM;
        }
        if (operation.equals("ai.toolCall")) {
            return SpanKind.TOOL;
        }
        return operation.contains("mbed") ? SpanKind.EMBEDDING : SpanKind.AGENT;
    }

    /// `{messages}`, or `{system, prompt}`; the prompt may itself be a list of messages.
    private static @Nullable Object prompt(@Nullable Object told) {
        if (!(told instanceof Map<?, ?> map) || map.containsKey("messages")) {
            return told;
        }
        var messages = new ArrayList<Object>();
        if (map.get("system") instanceof String system) {
            messages.add(Map.of("role", "system", "content", system));
        }
        if (map.get("prompt") instanceof String text) {
            messages.add(Map.of("role", "user", "content", text));
        } else {
            messages.addAll(Tree.list(map.get("prompt")));
        }
        return messages;
    }

    private static @Nullable Object response(SpanView span) {
        var text = span.text("ai.response.text");
        var calls = span.value("ai.response.toolCalls");
        if (text == null && !(calls instanceof List<?>)) {
            return null;
        }
        var message = new LinkedHashMap<String, Object>();
        message.put("role", "assistant");
        if (text != null) {
            message.put("content", text);
        }
        if (calls instanceof List<?>) {
            message.put("tool_calls", calls);
        }
        return List.of(message);
    }
}
