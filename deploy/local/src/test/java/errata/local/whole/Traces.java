package errata.local.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/// Traces as a small assistant would send them: one model call each.
final class Traces {

    private Traces() {}

    /// The id of the n-th trace.
    static String id(int n) {
        return "%032x".formatted(0xe44a_7a00_0000_0000L + n);
    }

    static JsonNode chat(int n, Instant start, String asked, String answered) {
        var request = Person.json();
        var resource = request.putArray("resourceSpans").addObject();
        var service = resource.putObject("resource")
                .putArray("attributes")
                .addObject()
                .put("key", "service.name");
        service.putObject("value").put("stringValue", "assistant");
        var span = resource.putArray("scopeSpans").addObject().putArray("spans").addObject();
        span.put("traceId", id(n))
                .put("spanId", "%016x".formatted(0xabc0000L + n))
                .put("name", "chat");
        span.put("startTimeUnixNano", start.toEpochMilli() + "000000");
        span.put("endTimeUnixNano", start.plus(Duration.ofSeconds(2)).toEpochMilli() + "000000");
        var attributes = span.putArray("attributes");
        attributes
                .addObject()
                .put("key", "gen_ai.operation.name")
                .putObject("value")
                .put("stringValue", "chat");
        attributes
                .addObject()
                .put("key", "gen_ai.input.messages")
                .putObject("value")
                .put("stringValue", message("user", asked));
        attributes
                .addObject()
                .put("key", "gen_ai.output.messages")
                .putObject("value")
                .put("stringValue", message("assistant", answered));
        return request;
    }

    static void awaitSettled(Person person, int traces) {
        Waiting.until(
                traces + " traces settled",
                Duration.ofMinutes(3),
                () -> person.get("/traces/stats").path("settled").asInt() >= traces);
    }

    private static String message(String role, String text) {
        var message = Person.json().put("role", role);
        message.putArray("parts").addObject().put("type", "text").put("content", text);
        return Person.JSON.createArrayNode().add(message).toString();
    }
}
