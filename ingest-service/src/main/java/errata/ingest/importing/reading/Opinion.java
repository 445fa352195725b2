package errata.ingest.importing.reading;

import errata.events.Digest;
import errata.events.TraceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Feedback that a file tells about a trace. It is never a label: who gave it, and how, is not known well enough.
///
/// @param id the same whenever the file is imported
/// @param source human, llm, code or user
public record Opinion(
        String id,
        TraceId trace,
        @Nullable String span,
        String name,
        @Nullable Double score,
        @Nullable String label,
        @Nullable String comment,
        String source,
        Instant at,
        String via) {
    private static final int LONGEST_ID = 128;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_LABEL = 256;
    private static final int LONGEST_COMMENT = 10_000;

    public Opinion {
        id = id.length() <= LONGEST_ID ? id : idFrom(id);
        name = cut(name, LONGEST_NAME);
        label = label == null ? null : cut(label, LONGEST_LABEL);
        comment = comment == null ? null : cut(comment, LONGEST_COMMENT);
    }

    /// The same with its texts in another form.
    public Opinion with(UnaryOperator<String> text) {
        var otherLabel = label == null ? null : text.apply(label);
        var otherComment = comment == null ? null : text.apply(comment);
        return new Opinion(id, trace, span, name, score, otherLabel, otherComment, source, at, via);
    }

    /// Whether anything is said at all.
    public boolean isWorthSending() {
        return score != null || label != null || comment != null;
    }

    /// An id for feedback that has none, made from what it is about.
    public static String idFrom(String... parts) {
        var joined = String.join("\n", parts);
        return Digest.of(joined.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, 32);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
