package errata.ingest.receiving;

import errata.events.ProjectId;
import org.jspecify.annotations.Nullable;

/// Who may send, and for which project. Asked for every request, from memory alone.
public interface Gate {
    Verdict admit(@Nullable String authorization, @Nullable String apiKey, @Nullable String projectHeader);

    sealed interface Verdict {
        /// The credentials belong to this project: whatever the request says, its spans go there.
        record Keyed(ProjectId project) implements Verdict {}

        /// No key is needed: the request or its resources name the project.
        record Open() implements Verdict {}

        /// Answered 401, with a sentence that says what to do.
        record Refused(String sentence) implements Verdict {}

        /// The keys are still being read: answered 503, so that the sender keeps its spans.
        record NotYet(String sentence) implements Verdict {}
    }
}
