package errata.ingest.feedback;

import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.ingest.IngestProblem;
import errata.ingest.receiving.Gate;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Whether somebody may send feedback, and to which project.
@Singleton
final class Sender {
    private final Gate gate;

    @Inject
    Sender(Gate gate) {
        this.gate = gate;
    }

    /// What a request says of who it is.
    record Credentials(
            @Nullable String authorization,
            @Nullable String apiKey,
            @Nullable String project) {}

    /// The project of the key; null if none was needed.
    ///
    /// @throws errata.events.edge.ProblemException 401 or 503
    @Nullable
    ProjectId admit(Credentials sent) {
        return switch (gate.admit(sent.authorization, sent.apiKey, sent.project)) {
            case Gate.Verdict.Keyed(var project) -> project;
            case Gate.Verdict.Open _ -> null;
            case Gate.Verdict.Refused(var sentence) ->
                throw Problem.of(IngestProblem.KEY_REFUSED, sentence).exception();
            case Gate.Verdict.NotYet(var sentence) ->
                throw Problem.of(EdgeProblem.UNAVAILABLE, sentence).exception();
        };
    }
}
