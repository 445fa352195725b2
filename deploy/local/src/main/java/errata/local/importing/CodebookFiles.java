package errata.local.importing;

import com.fasterxml.jackson.databind.JsonNode;
import errata.local.web.Api;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/// Codebooks in Markdown or JSON, read by taxonomy. Categories that are there already stay as they are.
record CodebookFiles(Api api, String path) implements Way {

    @Override
    public Outcome run(Path file, DoubleConsumer share) {
        var answer = sent(file, "");
        share.accept(1);
        return Outcome.ofCodebook(file, answer);
    }

    @Override
    public void preview(Path file, Preview preview) {
        preview.sayCodebook(file, sent(file, "?dryRun=true"));
    }

    private JsonNode sent(Path file, String query) {
        var type = file.toString().endsWith(".json") ? "application/json" : "text/markdown";
        return api.upload(path + query, type, file, bytes -> {});
    }
}
