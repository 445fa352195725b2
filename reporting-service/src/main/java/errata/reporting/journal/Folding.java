package errata.reporting.journal;

import errata.events.ProjectId;

/// What is done with events that came into the journal.
public interface Folding {

    /// Begins to fold all of a project that was taken and is not folded yet.
    void soon(ProjectId project);
}
