package errata.local.importing;

import com.fasterxml.jackson.databind.JsonNode;
import errata.local.web.Api;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/// Files of traces, read by ingest.
record TraceFiles(Jobs jobs, Wanted wanted) implements Way {
    // A small file is read while the request waits; asking again and again would take longer.
    private static final long SMALL = 1024 * 1024;

    @Override
    public Outcome run(Path file, DoubleConsumer share) {
        var job = wanted.mapping().isEmpty() ? sent(file, share) : mapped(file, share);
        return Outcome.of(file, jobs.finished(job, share), jobs);
    }

    @Override
    public void preview(Path file, Preview preview) {
        var job = jobs.send(file, query() + "&preview=true", share -> {});
        preview.say(file, job);
        jobs.forget(job.path("id").asText());
    }

    private JsonNode sent(Path file, DoubleConsumer share) {
        var waiting = file.toFile().length() <= SMALL ? "" : "&wait=false";
        return jobs.send(file, query() + waiting, share);
    }

    private JsonNode mapped(Path file, DoubleConsumer share) {
        var job = jobs.send(file, query() + "&preview=true", share);
        var settings = Api.object();
        if (!wanted.format().equals("auto")) {
            settings.put("format", wanted.format());
        }
        settings.set("mapping", wanted.mapping().over(job.path("mapping")));
        return jobs.start(job.path("id").asText(), settings);
    }

    private String query() {
        return "&format=" + Api.encode(wanted.format());
    }
}
