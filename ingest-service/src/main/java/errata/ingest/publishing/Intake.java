package errata.ingest.publishing;

import errata.events.ProjectId;

/// Counts what came in. Called on the way of every span: it must not wait for anything.
public interface Intake {
    /// Kafka has acknowledged these spans.
    void accepted(ProjectId project, int spans, long bytes);

    /// These spans were refused one by one.
    void refused(ProjectId project, int spans);

    /// One request of a sender that brought something for this project.
    void request(ProjectId project);
}
