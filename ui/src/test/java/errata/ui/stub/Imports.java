package errata.ui.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Import jobs of traces and of labels. A started job is half read when it is asked for first, and done after that.
final class Imports implements Room {

    private final Map<String, ObjectNode> jobs = new ConcurrentHashMap<>();

    Imports() {
        jobs.put("t0", Json.resource("import.json").put("ofLabels", false));
        jobs.put("l0", Json.resource("labels-import.json").put("ofLabels", true));
        jobs.put(
                "t1",
                Json.resource("import.json")
                        .put("id", "t1")
                        .put("ofLabels", false)
                        .put("state", "done")
                        .put("read", 3)
                        .put("taken", 2)
                        .put("refused", 1));
    }

    @Override
    public synchronized StubServices.@Nullable Answer answer(Asked asked) {
        boolean labels = asked.path().startsWith("/labels/imports");
        if (!labels && !asked.path().startsWith("/imports")) {
            return null;
        }
        String rest = asked.path().substring(labels ? "/labels/imports".length() : "/imports".length());
        if (rest.isEmpty()) {
            return asked.method().equals("POST") ? taken(asked, labels) : StubServices.ok(list(labels));
        }
        var job = jobs.get(rest.split("/")[1]);
        if (job == null) {
            return StubServices.unknown();
        }
        if (rest.endsWith("/start")) {
            return started(asked, job, labels);
        }
        if (rest.endsWith("/stop")) {
            job.put("state", "stopped");
        } else if (asked.method().equals("DELETE")) {
            jobs.remove(job.path("id").asText());
        } else if (job.path("state").asText().equals("running")) {
            job.put("state", job.path("seen").asBoolean() ? "done" : "running").put("seen", true);
            job.put("read", 3).put("taken", 2).put("refused", 1).put("bytesRead", 50);
        }
        return StubServices.ok(job);
    }

    private ObjectNode list(boolean labels) {
        return Json.object(
                "items",
                jobs.values().stream()
                        .filter(j -> j.path("ofLabels").asBoolean() == labels)
                        .toList());
    }

    private StubServices.Answer taken(Asked asked, boolean labels) {
        String name = asked.query().getOrDefault("name", "");
        if (name.endsWith(".exe")) {
            return new StubServices.Answer(
                    422, Json.object("code", "FORMAT_UNKNOWN", "detail", "The file is in no known format."));
        }
        var job = Json.resource(labels ? "labels-import.json" : "import.json");
        String id = (labels ? "l" : "t") + (jobs.size() + 1);
        job.put("id", id).put("name", name).put("ofLabels", labels);
        if (!asked.query().containsKey("preview")) {
            job.put("state", "done").put("read", 3).put("taken", 2).put("refused", 1);
        }
        jobs.put(id, job);
        return new StubServices.Answer(asked.query().containsKey("preview") ? 201 : 200, job);
    }

    private static StubServices.Answer started(Asked asked, ObjectNode job, boolean labels) {
        var mapping = asked.body().path("mapping");
        if (!labels && mapping.isObject() && !mapping.has("input") && !mapping.has("messages")) {
            return refused("/mapping/input", "Say which column is the input, or which holds the messages.");
        }
        if (labels && !mapping.has("trace")) {
            return refused("/mapping/trace", "Say which column names the trace.");
        }
        job.put("state", "running");
        return new StubServices.Answer(202, job);
    }

    private static StubServices.Answer refused(String pointer, String detail) {
        var fault = Json.object("pointer", pointer, "detail", detail);
        return new StubServices.Answer(
                422, Json.object("code", "MAPPING_INCOMPLETE", "detail", detail, "errors", List.of(fault)));
    }
}
