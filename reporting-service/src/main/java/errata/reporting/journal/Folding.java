package errata.reporting.journal;

import errata.events.ProjectId;
import io.smallrye.mutiny.Uni;

/// What is done with events that came into the journal.
public interface Folding {

    /// Folds all of a project that was taken and is not folded yet.
    Uni<Void> soon(ProjectId project);
}
