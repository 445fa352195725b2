package errata.taxonomy;

import errata.backends.Backends;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Announces projects as their owner does.
public final class Announced {

    private Announced() {}

    public static void project(String id, String clock) {
        raw(id, """
                {"id":"%s","name":"%s","clock":"%s","createdAt":"2026-03-01T09:00:00Z"}""".formatted(id, id, clock));
    }

    public static void raw(String key, String value) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Backends.shared().kafkaBootstrap(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("errata.projects", key, value.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
