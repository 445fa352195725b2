package errata.ingest.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An import as clients see it.
final class JobJson {

    private JobJson() {}

    /// With everything that is known about it.
    static ObjectNode whole(ImportJob job) {
        var json = brief(job);
        json.putArray("traces");
        json.putArray("refusals");
        var lists = job.lists();
        if (lists != null) {
            json.setAll(lists);
        }
        var preview = job.preview();
        if (preview != null) {
            json.setAll(preview);
        }
        var mapping = job.mapping();
        if (mapping != null) {
            json.set("mapping", mapping);
        }
        return json;
    }

    /// For a list.
    static ObjectNode brief(ImportJob job) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("id", job.id().toString())
                .put("name", job.name())
                .put("source", job.name())
                .put("format", job.format().word())
                .put("state", job.state().word());
        json.setAll(job.counts());
        json.put("bytes", job.extent().bytes())
                .put("bytesRead", job.extent().bytesRead())
                .put("createdAt", job.times().created().toString());
        put(json, "startedAt", job.times().started());
        put(json, "finishedAt", job.times().finished());
        if (job.problem() != null) {
            json.put("problem", job.problem()).put("reason", job.problem());
        }
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable Instant time) {
        if (time != null) {
            json.put(name, time.toString());
        }
    }
}
