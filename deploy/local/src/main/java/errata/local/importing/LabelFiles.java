package errata.local.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.local.console.Refusal;
import errata.local.web.Api;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;

/// Tables of notes, labels and verdicts that people made elsewhere, read by annotation.
record LabelFiles(Jobs jobs, Wanted wanted) implements Way {
    private static final String ANSWERS =
            "Here: --empty-is-absent yes|no, --map role=column, --map judgedBy=human|judge.";

    @Override
    public Outcome run(Path file, DoubleConsumer share) {
        var job = jobs.send(file, "&preview=true", share);
        var started = started(job);
        return Outcome.of(file, jobs.finished(started, share), jobs);
    }

    /// Whether an empty cell says "absent" only the person knows who filled the table: the service asks where it
    /// matters.
    private JsonNode started(JsonNode job) {
        var id = job.path("id").asText();
        try {
            return jobs.start(id, settings(job));
        } catch (Refusal e) {
            jobs.forget(id);
            throw new Refusal(e.getMessage() + System.lineSeparator() + ANSWERS);
        }
    }

    private ObjectNode settings(JsonNode job) {
        var settings = Api.object();
        wanted.emptyIsAbsent().ifPresent(absent -> settings.put("emptyIsAbsent", absent));
        var mapping = wanted.mapping().over(job.path("mapping"));
        mapping.remove("ignore"); // whatever has no role is left out
        wanted.names().forEach((id, name) -> mapping.withObjectProperty("names").put(id, name));
        settings.set("mapping", mapping);
        fill(settings.putArray("positive"), wanted.positive());
        fill(settings.putArray("negative"), wanted.negative());
        return settings;
    }

    @Override
    public void preview(Path file, Preview preview) {
        var job = jobs.send(file, "&preview=true", share -> {});
        preview.say(file, job);
        jobs.forget(job.path("id").asText());
    }

    private static void fill(ArrayNode array, List<String> words) {
        words.forEach(array::add);
    }
}
