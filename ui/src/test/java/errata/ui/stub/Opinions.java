package errata.ui.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/// Feedback of users and of a model on every third trace.
final class Opinions {

    private Opinions() {}

    static List<ObjectNode> of(int i, Instant started) {
        if (i % 3 != 0) {
            return List.of();
        }
        var helpful = Json.object(
                "id",
                "f-" + i,
                "name",
                "helpful",
                "score",
                i % 2 == 0 ? 0.2 : 0.9,
                "source",
                "user",
                "via",
                "api",
                "at",
                started.plusSeconds(90).toString(),
                "comment",
                i % 2 == 0 ? "It booked the wrong day." : null);
        var faithful = Json.object(
                "id",
                "g-" + i,
                "name",
                "faithful",
                "label",
                "no",
                "source",
                "llm",
                "via",
                "otlp",
                "spanId",
                "00000000000000a4",
                "at",
                started.plusSeconds(40).toString(),
                "comment",
                null);
        return i % 2 == 0 ? List.of(helpful, faithful) : List.of(helpful);
    }
}
