package errata.ingest.settings;

import errata.ingest.following.TopicConsumer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;

/// Reads the topic of settings: every record goes to `LearntSettings`.
@Singleton
final class SettingsConsumer {
    private final TopicConsumer topic;

    @Inject
    SettingsConsumer(@Identifier("default-kafka-broker") Map<String, Object> broker, LearntSettings learnt) {
        this.topic = new TopicConsumer(broker, SettingsPublisher.TOPIC, learnt);
    }

    void start(@Observes StartupEvent event) {
        topic.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        topic.stop();
    }
}
