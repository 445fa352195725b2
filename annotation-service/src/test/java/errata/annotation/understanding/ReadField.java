package errata.annotation.understanding;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// A field of the mapping table as one line of text.
final class ReadField {
    private static final ObjectMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final Map<String, Function<Summary, Object>> OF_TRACE = Map.ofEntries(
            Map.entry("name", Summary::name),
            Map.entry("session", summary -> told(summary.sessionId())),
            Map.entry("user", summary -> told(summary.userId())),
            Map.entry("tags", Summary::tags),
            Map.entry("metadata", Summary::metadata),
            Map.entry("environment", summary -> told(summary.environment())),
            Map.entry("service", summary -> told(summary.service())),
            Map.entry("version", summary -> told(summary.version())),
            Map.entry("release", summary -> told(summary.release())),
            Map.entry("status", summary -> summary.failed() ? "error" : "ok"),
            Map.entry("input", summary -> told(summary.input())),
            Map.entry("output", summary -> told(summary.output())),
            Map.entry(
                    "tokens, cost",
                    summary -> summary.inputTokens() + " + " + summary.outputTokens() + ", "
                            + (summary.costUsd() == null ? "unknown" : summary.costUsd() + " USD")));

    private static final Map<String, Function<UnderstoodSpan, Object>> OF_SPAN = Map.ofEntries(
            Map.entry("kind", UnderstoodSpan::kind),
            Map.entry("input messages", span -> talk(span.inputMessages())),
            Map.entry("system", span -> talk(span.inputMessages())),
            Map.entry("output messages", span -> talk(span.outputMessages())),
            Map.entry("raw input", span -> told(span.input())),
            Map.entry("raw output", span -> told(span.result())),
            Map.entry("tool name", span -> told(span.toolName())),
            Map.entry(
                    "tool arguments, result",
                    span -> line(told(span.arguments())) + " gives " + line(told(span.result()))),
            Map.entry("model", span -> told(span.model())),
            Map.entry("input tokens", span -> told(span.inputTokens())),
            Map.entry("output tokens", span -> told(span.outputTokens())),
            Map.entry("cached, reasoning", span -> "%s read, %s written, %s thought"
                    .formatted(
                            span.usage().cachedTokens(),
                            span.usage().cacheWriteTokens(),
                            span.usage().reasoningTokens())),
            Map.entry("cost", span -> told(span.usage().costUsd())),
            Map.entry("retrieved documents", UnderstoodSpan::documents),
            Map.entry("error", span -> told(span.error())),
            Map.entry("finish reason", span -> told(span.finishReason())),
            Map.entry("resource", UnderstoodSpan::resource));

    private ReadField() {}

    static Function<UnderstoodTrace, String> named(String field) {
        var ofTrace = OF_TRACE.get(field);
        return ofTrace != null
                ? trace -> line(ofTrace.apply(trace.summary()))
                : trace ->
                        line(OF_SPAN.get(field).apply(trace.steps().getFirst().span()));
    }

    private static Object told(Object value) {
        return value == null ? "null" : value;
    }

    private static String talk(List<Message> messages) {
        return messages.stream()
                .map(message -> message.role() + ": "
                        + said(
                                message.text(),
                                message.toolCalls().stream()
                                        .map(call -> call.name() + line(call.arguments()))
                                        .collect(joining(" ")),
                                message.toolResults().stream()
                                        .map(result -> "=" + line(result.result()))
                                        .collect(joining(" "))))
                .collect(joining(" / "));
    }

    private static String said(String... pieces) {
        return Stream.of(pieces).filter(piece -> !piece.isEmpty()).collect(joining(" "));
    }

    private static String line(Object value) {
        try {
            return value instanceof Map || value instanceof List ? SORTED.writeValueAsString(value) : value.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
