package errata.local.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the people who travelled thought: few say anything, and not all who complain are right.
final class Feedback {

    private static final Map<String, String> COMPLAINTS = Map.of(
            "day", "That is the wrong day!",
            "time", "The train had left long before.",
            "missing", "I wanted a person.",
            "context", "Had to tell it all again.",
            "rule", "Not true, says your own conductor.",
            "need", "No use to me, and I had said why.",
            "claim", "Nothing ever arrived.",
            "format", "What are all these stars?");

    private Feedback() {}

    static ArrayNode of(List<Conversation> conversations, Function<Conversation, Instant> start) {
        var all = Desk.JSON.createArrayNode();
        for (var conversation : conversations) {
            var score = score(conversation);
            if (score != null) {
                var one = all.addObject()
                        .put("traceId", TraceIds.trace(conversation))
                        .put("name", "thumbs")
                        .put("score", score)
                        .put("source", "user")
                        .put(
                                "at",
                                start.apply(conversation)
                                        .plus(Duration.ofMinutes(3))
                                        .toString());
                var complaint = conversation.fails()
                        ? COMPLAINTS.get(conversation.codes().getFirst())
                        : null;
                if (score == 0 && complaint != null) {
                    one.put("comment", complaint);
                }
            }
        }
        return all;
    }

    private static @Nullable Integer score(Conversation conversation) {
        int number = conversation.number();
        if (conversation.fails()) {
            return number % 5 < 2 ? 0 : null;
        }
        return number % 4 == 1 ? Integer.valueOf(1) : number % 29 == 0 ? Integer.valueOf(0) : null;
    }
}
