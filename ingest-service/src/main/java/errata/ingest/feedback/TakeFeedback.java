package errata.ingest.feedback;

import errata.events.ProjectId;
import errata.events.edge.Problem;
import errata.ingest.IngestProblem;
import errata.ingest.publishing.NotAcknowledgedException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/// Takes what was read, or says why not.
@Singleton
final class TakeFeedback {
    private final KeepFeedback keeping;

    @Inject
    TakeFeedback(KeepFeedback keeping) {
        this.keeping = keeping;
    }

    /// The ids of what is durable now.
    ///
    /// @throws errata.events.edge.ProblemException 422 or 503
    List<String> take(ProjectId project, String name, ReadFeedback read) {
        try {
            return switch (read) {
                case ReadFeedback.Wanted(var feedback) -> keeping.keep(project, name, feedback);
                case ReadFeedback.Unreadable(var errors) ->
                    throw new Problem(
                                    IngestProblem.FEEDBACK_INVALID,
                                    "Nothing of it was taken: mend what errors names and send it again",
                                    Map.of(),
                                    errors,
                                    null)
                            .exception();
            };
        } catch (NotAcknowledgedException e) {
            throw Problem.of(IngestProblem.KAFKA_UNAVAILABLE, "Send it again in a moment: nothing is taken twice")
                    .exception();
        }
    }
}
