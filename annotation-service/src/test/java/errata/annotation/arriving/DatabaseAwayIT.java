package errata.annotation.arriving;

import static errata.annotation.arriving.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.AnnotationBackends;
import errata.backends.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
class DatabaseAwayIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    OwnLibrary library;

    @Test
    void traces_wait_for_a_database_that_is_away() throws Exception {
        library.send(Spans.root(1, NOON, "Before", "Yes"));
        arrived(1);
        long before = eventually(this::committedNow, now -> now == written());

        Backends.shared().killPostgres();
        library.send(Spans.root(2, NOON, "Meanwhile", "Yes"));
        assertThat(committed()).isEqualTo(before);

        Backends.shared().database("annotation");
        library.send(Spans.root(3, NOON, "After", "Yes"));
        arrived(3);
        assertThat(eventually(this::committedNow, now -> now >= before + 2)).isEqualTo(before + 2);
    }

    private void arrived(int traces) {
        eventually(
                () -> {
                    var response = library.get("traces");
                    return response.statusCode() == 200
                            ? response.jsonPath().getList("items").size()
                            : -response.statusCode();
                },
                count -> count == traces);
    }

    private long committedNow() {
        try {
            return committed();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// How many records the topic has.
    private long written() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var topic = admin.describeTopics(List.of("errata.traces"))
                    .allTopicNames()
                    .get()
                    .get("errata.traces");
            var ends = new HashMap<TopicPartition, OffsetSpec>();
            topic.partitions()
                    .forEach(each ->
                            ends.put(new TopicPartition("errata.traces", each.partition()), OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// How many records the service has told Kafka it is done with.
    private long committed() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            return admin
                    .listConsumerGroupOffsets("annotation-service.traces")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .values()
                    .stream()
                    .filter(java.util.Objects::nonNull)
                    .mapToLong(offset -> offset.offset())
                    .sum();
        }
    }
}
