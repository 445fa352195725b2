package errata.annotation.arriving;

import io.opentelemetry.proto.trace.v1.TracesData;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Writes to `errata.traces` as ingest does.
public final class TracesTopic implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;

    public TracesTopic(String bootstrap) {
        var settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("acks", "all");
        settings.put("max.request.size", Integer.toString(8 << 20));
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    public void send(String project, TracesData traces) {
        send(traces.toByteArray(), Map.of("project", project, "source", "otlp"));
    }

    public void send(byte[] value, Map<String, String> headers) {
        var record = new ProducerRecord<>("errata.traces", "key", value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        send(record);
    }

    /// To any topic.
    void send(ProducerRecord<String, byte[]> record) {
        producer.send(record);
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
