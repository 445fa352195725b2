package errata.local.importing;

import com.fasterxml.jackson.databind.JsonNode;
import errata.local.web.Api;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleConsumer;

/// Imports that run as jobs of a service: a file is sent, read in the background, asked about until it is done.
record Jobs(Api api, String path) {
    private static final Set<String> FINISHED = Set.of("done", "failed", "stopped");
    private static final Duration STEP = Duration.ofMillis(150);
    // Sending a file to the same machine is quick; reading it is the work.
    private static final double SENDING = 0.2;

    JsonNode send(Path file, String query, DoubleConsumer share) {
        var size = Math.max(1, file.toFile().length());
        var name = Api.encode(String.valueOf(file.getFileName()));
        return api.upload(
                path + "?name=" + name + query,
                Map.of("Content-Type", "application/octet-stream"),
                file,
                sent -> share.accept(SENDING * sent / size));
    }

    JsonNode start(String id, JsonNode settings) {
        return api.post(path + "/" + id + "/start", settings);
    }

    void forget(String id) {
        api.delete(path + "/" + id);
    }

    /// The job as it is once nothing more happens to it. An answer without a state is a result already.
    JsonNode finished(JsonNode job, DoubleConsumer share) {
        var now = job;
        while (!FINISHED.contains(now.path("state").asText("done"))) {
            LockSupport.parkNanos(STEP.toNanos());
            now = api.get(path + "/" + job.path("id").asText());
            var read = now.path("bytesRead").asDouble()
                    / Math.max(1, now.path("bytes").asDouble());
            share.accept(SENDING + (1 - SENDING) * Math.min(1, read));
        }
        return now;
    }

    /// Where all refused rows of a job can be had.
    String refusalsOf(JsonNode job) {
        return path + "/" + job.path("id").asText() + "/refusals.csv";
    }
}
