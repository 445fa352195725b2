package errata.ingest.receiving;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
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
        project = project == null || project.isBlank() ? header.apply("langsmith-project") : project;
        return new Caller(
                header.apply("authorization"), header.apply("x-api-key"), project == null ? null : inUtf8(project));
    }

    /// Clients write names as UTF-8, though a header of HTTP is read byte by byte.
    private static String inUtf8(String header) {
        var bytes = ByteString.copyFrom(header, StandardCharsets.ISO_8859_1);
        return bytes.isValidUtf8() ? bytes.toStringUtf8() : header;
    }
}
