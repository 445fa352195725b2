package errata.local.importing;

import errata.local.web.Api;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.DoubleConsumer;

/// Codebooks in Markdown or JSON, read by taxonomy. Categories that are there already stay as they are.
record CodebookFiles(Api api, String codebook) implements Way {

    /// The change is made to the codebook as it is now; somebody who changes it at this moment makes it be refused.
    @Override
    public Outcome run(Path file, DoubleConsumer share) {
        var position = api.get(codebook).path("position").asLong();
        var headers = Map.of("Content-Type", type(file), "If-Match", "\"" + position + "\"");
        var answer = api.upload(codebook + "/imports", headers, file, bytes -> {});
        share.accept(1);
        return Outcome.ofCodebook(file, answer);
    }

    @Override
    public void preview(Path file, Preview preview) {
        var headers = Map.of("Content-Type", type(file));
        preview.sayCodebook(file, api.upload(codebook + "/imports?dryRun=true", headers, file, bytes -> {}));
    }

    private static String type(Path file) {
        return file.toString().endsWith(".json") ? "application/json" : "text/markdown";
    }
}
