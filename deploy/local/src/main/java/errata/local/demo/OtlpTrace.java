package errata.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.local.demo.Conversation.Turn;
import java.time.Duration;
import java.time.Instant;

/// A conversation as the OTLP/JSON an instrumented assistant would send: an agent span, one span per model call and per
/// tool.
final class OtlpTrace {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SYSTEM =
            "You are Signe, the travel assistant of Nordlys Rail. Look up fares, rules and trains before you answer. Hand over to a colleague when a person asks for one.";
    private static final Duration STEP = Duration.ofMillis(740);

    private final Conversation conversation;
    private final ArrayNode spans = JSON.createArrayNode();
    private final ArrayNode heard = JSON.createArrayNode();
    private Instant now;

    private OtlpTrace(Conversation conversation, Instant start) {
        this.conversation = conversation;
        this.now = start;
    }

    static ObjectNode of(Conversation conversation, Instant start) {
        return new OtlpTrace(conversation, start).request();
    }

    /// Where a careful reader says that it went wrong first: with a day or a time the first tool was asked for the
    /// wrong one, with what a colleague is not told the last; else it is the assistant's last words.
    static String firstFailingSpan(Conversation conversation) {
        var turns = conversation.turns();
        int failing = turns.size();
        for (int ordinal = turns.size(); ordinal > 0; ordinal--) {
            if (turns.get(ordinal - 1) instanceof Turn.Tool && failsAtTool(conversation, failing < turns.size())) {
                failing = ordinal;
            }
        }
        return TraceIds.span(conversation, failing);
    }

    private static boolean failsAtTool(Conversation conversation, boolean found) {
        return switch (conversation.codes().getFirst()) {
            case "day", "time" -> true;
            case "context" -> !found;
            default -> false;
        };
    }

    private ObjectNode request() {
        var start = now;
        int ordinal = 0;
        for (var turn : conversation.turns()) {
            ordinal++;
            switch (turn) {
                case Turn.User(var text) -> heard.add(message("user", part("text", "content", text)));
                case Turn.Tool tool -> toolSpan(ordinal, tool);
                case Turn.Assistant(var text) -> chatSpan(ordinal, text);
            }
        }
        rootSpan(start);
        var request = JSON.createObjectNode();
        var resource = request.putArray("resourceSpans").addObject();
        var facts = resource.putObject("resource").putArray("attributes");
        attribute(facts, "service.name", "signe");
        attribute(facts, "service.version", conversation.release());
        attribute(facts, "deployment.environment.name", "production");
        var scope = resource.putArray("scopeSpans").addObject();
        scope.putObject("scope").put("name", "signe.tracing").put("version", "1");
        scope.set("spans", spans);
        return request;
    }

    private void rootSpan(Instant start) {
        var attributes = span(0, "signe", start, now);
        attribute(attributes, "gen_ai.operation.name", "invoke_agent");
        attribute(attributes, "gen_ai.agent.name", "signe");
        attribute(attributes, "gen_ai.conversation.id", "c-" + conversation.number());
        attribute(
                attributes,
                "gen_ai.input.messages",
                JSON.createArrayNode().add(heard.get(0)).toString());
        attribute(
                attributes,
                "gen_ai.output.messages",
                JSON.createArrayNode().add(heard.get(heard.size() - 1)).toString());
        attribute(
                attributes,
                "metadata",
                JSON.createObjectNode()
                        .put("dimension.channel", conversation.channel())
                        .put("dimension.daytime", conversation.daytime())
                        .put("dimension.topic", conversation.topic())
                        .toString());
        attribute(attributes, "tag.tags", "[\"" + conversation.channel() + "\"]");
    }

    private void chatSpan(int ordinal, String text) {
        var start = now;
        now = now.plus(STEP).plusMillis(text.length() * 9L);
        var answer = message("assistant", part("text", "content", text)).put("finish_reason", "stop");
        var attributes = span(ordinal, "chat nordlys-m", start, now);
        attribute(attributes, "gen_ai.operation.name", "chat");
        attribute(attributes, "gen_ai.provider.name", "nordlys");
        attribute(attributes, "gen_ai.request.model", "nordlys-m");
        attribute(
                attributes,
                "gen_ai.system_instructions",
                JSON.createArrayNode().add(part("text", "content", SYSTEM)).toString());
        attribute(attributes, "gen_ai.input.messages", heard.toString());
        attribute(
                attributes,
                "gen_ai.output.messages",
                JSON.createArrayNode().add(answer).toString());
        attribute(attributes, "gen_ai.usage.input_tokens", 60 + heard.toString().length() / 4);
        attribute(attributes, "gen_ai.usage.output_tokens", 4 + text.length() / 4);
        heard.add(answer);
    }

    private void toolSpan(int ordinal, Turn.Tool tool) {
        var start = now;
        now = now.plus(STEP.dividedBy(3));
        var call = part("tool_call", "name", tool.name()).put("id", "call-" + ordinal);
        call.put("arguments", tool.arguments());
        heard.add(message("assistant", call));
        heard.add(message(
                "tool", part("tool_call_response", "id", "call-" + ordinal).put("response", tool.result())));
        var attributes = span(ordinal, "execute_tool " + tool.name(), start, now);
        attribute(attributes, "gen_ai.operation.name", "execute_tool");
        attribute(attributes, "gen_ai.tool.name", tool.name());
        attribute(attributes, "gen_ai.tool.call.arguments", tool.arguments());
        attribute(attributes, "gen_ai.tool.call.result", tool.result());
    }

    private ArrayNode span(int ordinal, String name, Instant start, Instant end) {
        var span = spans.addObject();
        span.put("traceId", TraceIds.trace(conversation)).put("spanId", TraceIds.span(conversation, ordinal));
        if (ordinal > 0) {
            span.put("parentSpanId", TraceIds.span(conversation, 0));
        }
        span.put("name", name).put("kind", 1);
        span.put("startTimeUnixNano", nanos(start)).put("endTimeUnixNano", nanos(end));
        return span.putArray("attributes");
    }

    private static ObjectNode message(String role, ObjectNode part) {
        var message = JSON.createObjectNode().put("role", role);
        message.putArray("parts").add(part);
        return message;
    }

    private static ObjectNode part(String type, String field, String value) {
        return JSON.createObjectNode().put("type", type).put(field, value);
    }

    private static void attribute(ArrayNode attributes, String key, String value) {
        attributes.addObject().put("key", key).putObject("value").put("stringValue", value);
    }

    private static void attribute(ArrayNode attributes, String key, long value) {
        attributes.addObject().put("key", key).putObject("value").put("intValue", Long.toString(value));
    }

    private static String nanos(Instant instant) {
        return instant.getEpochSecond() + String.format("%09d", instant.getNano());
    }
}
