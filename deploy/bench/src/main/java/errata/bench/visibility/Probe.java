package errata.bench.visibility;

import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.local.web.Api;
import java.time.Instant;

/// A trace of one span that holds a word nobody else has.
final class Probe {
    private static final long NANOS = 1_000_000;

    private Probe() {}

    static String word(String traceId) {
        return "w" + traceId.substring(0, 12);
    }

    static ObjectNode of(String traceId, String service, String project) {
        var request = Api.object();
        var resource = request.putArray("resourceSpans").addObject();
        var attributes = resource.putObject("resource").putArray("attributes");
        attributes.addObject().put("key", "service.name").putObject("value").put("stringValue", service);
        attributes
                .addObject()
                .put("key", "openinference.project.name")
                .putObject("value")
                .put("stringValue", project);
        var now = Instant.now().toEpochMilli() * NANOS;
        var span = resource.putArray("scopeSpans")
                .addObject()
                .putArray("spans")
                .addObject()
                .put("traceId", traceId)
                .put("spanId", traceId.substring(0, 15) + "1")
                .put("name", "probe")
                .put("startTimeUnixNano", Long.toString(now))
                .put("endTimeUnixNano", Long.toString(now + NANOS));
        var text = span.putArray("attributes").addObject().put("key", "input.value");
        text.putObject("value").put("stringValue", "Is " + word(traceId) + " there?");
        return request;
    }
}
