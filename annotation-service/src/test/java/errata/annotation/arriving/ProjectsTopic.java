package errata.annotation.arriving;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Announces projects as ingest does.
final class ProjectsTopic {

    private ProjectsTopic() {}

    static ProducerRecord<String, byte[]> announcing(String project) {
        var value = "{\"id\":\"%s\",\"name\":\"%s\",\"clock\":\"wall\",\"createdAt\":\"2026-01-01T00:00:00Z\"}"
                .formatted(project, project);
        return new ProducerRecord<>("errata.projects", project, value.getBytes(StandardCharsets.UTF_8));
    }
}
