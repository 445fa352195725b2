package errata.ingest.projects;

import errata.ingest.following.TopicConsumer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;

/// Reads the topic of projects: every record goes to `LearntProjects`.
@Singleton
final class ProjectsConsumer {
    private final TopicConsumer topic;

    @Inject
    ProjectsConsumer(@Identifier("default-kafka-broker") Map<String, Object> broker, LearntProjects learnt) {
        this.topic = new TopicConsumer(broker, ProjectsPublisher.TOPIC, learnt);
    }

    void start(@Observes StartupEvent event) {
        topic.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        topic.stop();
    }
}
