package errata.ingest.receiving;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Who sends, as the request says it.
record Caller(
        @Nullable String authorization,
        @Nullable String apiKey,
        @Nullable String project) {

    /// Senders to LangSmith name the project in a header of its own, beside their key.
    static Caller of(Function<String, @Nullable String> header) {
        var project = header.apply("x-project-name");
        return new Caller(
                header.apply("authorization"),
                header.apply("x-api-key"),
                project == null || project.isBlank() ? header.apply("langsmith-project") : project);
    }
}
