package errata.ui.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One trace of the library with all that is in it, made from a conversation.
final class Document {

    private static final Instant NEWEST =
            Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(12, ChronoUnit.MINUTES);

    private Document() {}

    static ObjectNode of(String id, ObjectNode story, int i) {
        var started = NEWEST.minus(i * 137L, ChronoUnit.MINUTES);
        boolean error = story.path("error").asBoolean();
        var trace = Json.object(
                "traceId",
                id,
                "externalId",
                null,
                "name",
                story.path("name").asText(),
                "input",
                story.path("input").asText(),
                "output",
                error ? null : story.path("output").asText(),
                "service",
                "booking-assistant",
                "release",
                i < 25 ? "2.4.0" : "2.3.1",
                "environment",
                "production",
                "model",
                i % 3 == 0 ? "medium-chat-2" : "small-chat-2",
                "userId",
                "user-" + i % 17,
                "tags",
                i % 4 == 0 ? List.of("evening") : List.of(),
                "tools",
                i % 2 == 0 ? List.of("find_slots", "book_slot") : List.of("find_slots"),
                "feedback",
                Opinions.of(i, started),
                "truncated",
                i % 11 == 3,
                "redacted",
                i % 7 == 2,
                "cachedTokens",
                400,
                "reasoningTokens",
                40,
                "costUsd",
                0.0031,
                "sessionId",
                "session-" + i % 23,
                "startedAt",
                started.toString(),
                "durationMs",
                820 + i * 173 % 9000,
                "status",
                error ? "error" : "ok",
                "errorMessage",
                error ? "calendar: 504 upstream timeout" : null,
                "spanCount",
                4,
                "inputTokens",
                900 + i * 37,
                "outputTokens",
                90 + i * 11,
                "settled",
                true,
                "settledAt",
                started.plusSeconds(10).toString(),
                "revision",
                1,
                "changedSinceReview",
                false,
                "reading",
                null,
                "metadata",
                Map.of("channel", i % 5 == 0 ? "phone" : "web", "clinic", "north"));
        return Json.object(
                "clock",
                "wall",
                "trace",
                trace,
                "messages",
                story.path("messages"),
                "spans",
                spans(story, started),
                "feedback",
                Opinions.of(i, started));
    }

    private static List<ObjectNode> spans(ObjectNode story, Instant started) {
        var spans = new ArrayList<ObjectNode>();
        String[][] shape = {
            {"00000000000000a1", "", "0", "AGENT", "answer", "0", "4200"},
            {"00000000000000a2", "00000000000000a1", "1", "LLM", "chat", "20", "1400"},
            {"00000000000000a3", "00000000000000a1", "1", "TOOL", "find_slots", "1440", "900"},
            {"00000000000000a4", "00000000000000a1", "1", "LLM", "chat", "2400", "1750"},
            {"00000000000000a5", "00000000000000ff", "1", "RETRIEVER", "house rules", "2500", "40"},
        };
        for (var s : shape) {
            spans.add(Json.object(
                    "spanId",
                    s[0],
                    "parentSpanId",
                    s[1].isEmpty() ? null : s[1],
                    "depth",
                    Integer.parseInt(s[2]),
                    "kind",
                    s[3],
                    "name",
                    s[4],
                    "startedAt",
                    started.plusMillis(Long.parseLong(s[5])).toString(),
                    "durationMs",
                    Long.parseLong(s[6]),
                    "status",
                    story.path("error").asBoolean() && s[3].equals("TOOL") ? "error" : "ok",
                    "model",
                    s[3].equals("LLM") ? "small-chat-2" : null,
                    "input",
                    story.path("input").asText(),
                    "output",
                    story.path("output").asText(),
                    "inputTokens",
                    420,
                    "outputTokens",
                    60,
                    "finishReason",
                    s[3].equals("LLM") ? "stop" : null,
                    "truncated",
                    false,
                    "orphan",
                    s[1].endsWith("ff"),
                    "documents",
                    s[3].equals("RETRIEVER")
                            ? List.of(Map.of("id", "rules-3", "score", 0.8312, "content", "No bookings on Sundays."))
                            : List.of(),
                    "resource",
                    Map.of("service.name", "booking-assistant", "deployment.environment.name", "production"),
                    "attributes",
                    Map.of("llm.temperature", 0.2, "session", "s-1")));
        }
        return spans;
    }
}
