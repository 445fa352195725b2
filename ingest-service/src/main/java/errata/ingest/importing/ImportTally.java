package errata.ingest.importing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.events.TraceId;
import org.jspecify.annotations.Nullable;

/// What an import came to: taken + refused = read.
final class ImportTally {
    private static final int MOST_LISTED = 1000;

    private final ObjectNode answer = JsonNodeFactory.instance.objectNode();
    private final ArrayNode traces = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode refusals = JsonNodeFactory.instance.arrayNode();
    private @Nullable Format format;
    private int taken;
    private int refused;
    private int spans;

    void took(Format kind) {
        format = format == null ? kind : format;
        taken++;
    }

    void trace(TraceId trace, String external) {
        if (traces.size() < MOST_LISTED) {
            traces.addObject().put("externalId", external).put("traceId", trace.value());
        }
    }

    void spans(int more) {
        spans += more;
    }

    void refuse(int line, String reason) {
        refused++;
        note(line, reason);
    }

    /// Says something about a record that was taken all the same.
    void note(int line, String reason) {
        if (refusals.size() < MOST_LISTED) {
            refusals.addObject().put("line", line).put("reason", reason);
        }
    }

    ObjectNode answer(String source, Format asked) {
        answer.put("source", source)
                .put("format", (format == null ? asked : format).word())
                .put("read", taken + refused)
                .put("taken", taken)
                .put("refused", refused)
                .put("spans", spans);
        answer.set("traces", traces);
        answer.set("refusals", refusals);
        return answer;
    }
}
