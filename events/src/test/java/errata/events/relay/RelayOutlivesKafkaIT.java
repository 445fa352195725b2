package errata.events.relay;

import static org.assertj.core.api.Assertions.assertThat;

import errata.backends.Backends;
import errata.events.wire.ReceivedEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/// Every event reaches Kafka in the end, though its topic or its broker was gone.
final class RelayOutlivesKafkaIT extends RelayedLog {

    @Test
    void a_deleted_topic_is_made_anew_and_later_events_arrive() throws Exception {
        try (var relay = relay();
                var admin = Admin.create(Map.of("bootstrap.servers", backends.kafkaBootstrap()))) {
            relay.start();
            append(2);
            try (var before = reader()) {
                before.eventsUntil(project, 3);
            }
            admin.deleteTopics(Set.of(topic)).all().get();
            append(2);
            try (var after = reader()) {
                assertThat(after.eventsUntil(project, 5))
                        .extracting(ReceivedEvent::position)
                        .contains(4L, 5L);
            }
        }
    }

    @Test
    void a_broker_that_was_killed_gets_everything_when_it_is_back() {
        try (var own = Backends.fresh()) {
            own.kafkaBootstrap();
            try (var relay = new Relay(database.pool, own.kafkaBootstrap(), topic, "annotation")) {
                relay.start();
                append(2);
                try (var topicReader = new TopicReader(own.kafkaBootstrap(), topic)) {
                    topicReader.eventsUntil(project, 3);
                }
                own.killKafka();
                append(3);
                own.kafkaBootstrap();
                try (var topicReader = new TopicReader(own.kafkaBootstrap(), topic)) {
                    var positions = topicReader.eventsUntil(project, 6).stream()
                            .map(ReceivedEvent::position)
                            .distinct()
                            .toList();
                    assertThat(positions)
                            .isEqualTo(LongStream.rangeClosed(1, 6).boxed().toList());
                }
            }
        }
    }
}
