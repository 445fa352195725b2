package errata.ingest.projects;

import errata.ingest.publishing.AcknowledgedPublisher;
import errata.ingest.publishing.NotAcknowledgedException;
import errata.ingest.publishing.Outgoing;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/// Puts a project into the topic that everybody reads: key = project id.
@Singleton
final class ProjectsPublisher {
    static final String TOPIC = "errata.projects";

    private final AcknowledgedPublisher publisher;

    @Inject
    ProjectsPublisher(AcknowledgedPublisher publisher) {
        this.publisher = publisher;
    }

    void publish(Project project) throws NotAcknowledgedException {
        var record = new Outgoing(TOPIC, project.id().value(), ProjectJson.bytes(project), Map.of());
        publisher.await(List.of(publisher.send(record)));
    }
}
