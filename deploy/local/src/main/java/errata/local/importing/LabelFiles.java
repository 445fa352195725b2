package errata.local.importing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import errata.local.web.Api;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;

/// Tables of notes, labels and verdicts that people made elsewhere, read by annotation.
record LabelFiles(Jobs jobs, Wanted wanted) implements Way {

    @Override
    public Outcome run(Path file, DoubleConsumer share) {
        var settings = Api.object().put("emptyIsAbsent", wanted.emptyCellsAreAbsent());
        var job = jobs.send(file, "&preview=true", share);
        settings.set("mapping", wanted.mapping().over(job.path("mapping")));
        fill(settings.putArray("positive"), wanted.positive());
        fill(settings.putArray("negative"), wanted.negative());
        var started = jobs.start(job.path("id").asText(), settings);
        return Outcome.of(file, jobs.finished(started, share), jobs);
    }

    @Override
    public void preview(Path file, Preview preview) {
        preview.say(file, jobs.send(file, "&preview=true", share -> {}));
    }

    private static void fill(ArrayNode array, List<String> words) {
        words.forEach(array::add);
    }
}
