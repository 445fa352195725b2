package errata.annotation.arriving;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// Announces projects as ingest does.
public final class ProjectsTopic {

    private ProjectsTopic() {}

    public static void announce(String bootstrap, String project) {
        var value = "{\"id\":\"%s\",\"name\":\"%s\",\"clock\":\"wall\",\"createdAt\":\"2026-01-01T00:00:00Z\"}"
                .formatted(project, project);
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "acks", "all");
        var properties = new Properties();
        properties.putAll(settings);
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("errata.projects", project, value));
        }
    }
}
