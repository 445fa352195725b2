package errata.ingest;

import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// What the service wrote, as those see it who read its topics.
public record Topics(String bootstrap) {

    public Topic named(String name) {
        return new Topic(bootstrap, name);
    }

    /// The records of a trace that was taken.
    public List<ConsumerRecord<String, byte[]>> traces(String id) {
        return named("errata.traces").records(record -> id.equals(record.key()));
    }

    public List<ConsumerRecord<String, byte[]>> traces(String id, String project) {
        return traces(id).stream()
                .filter(record -> project.equals(header(record, "project")))
                .toList();
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    public static List<Span> spans(ConsumerRecord<String, byte[]> record) {
        try {
            return TracesData.parseFrom(record.value()).getResourceSpansList().stream()
                    .flatMap(resource -> resource.getScopeSpansList().stream())
                    .flatMap(scope -> scope.getSpansList().stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
