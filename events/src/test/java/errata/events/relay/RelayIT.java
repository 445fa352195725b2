package errata.events.relay;

import static org.assertj.core.api.Assertions.assertThat;

import errata.events.AnnotationEvent;
import errata.events.codec.EventCodec;
import errata.events.wire.ReceivedEvent;
import errata.events.wire.WireFormat;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every event reaches Kafka, in order, whichever relay brings it.
final class RelayIT extends RelayedLog {

    @Test
    void events_arrive_dense_and_in_order_with_their_headers() {
        append(3);
        try (var relay = relay();
                var topicReader = reader()) {
            relay.start();
            append(2);
            var events = topicReader.eventsUntil(project, 6);
            assertThat(events).extracting(ReceivedEvent::position).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
            var stored = log.after(project, 0, 10).await().atMost(PATIENCE);
            for (int i = 0; i < stored.size(); i++) {
                var sent = events.get(i).decoded(new EventCodec(), AnnotationEvent.class);
                assertThat(sent).isEqualTo(stored.get(i));
            }
        }
    }

    @Test
    void a_log_is_sealed_at_its_end_so_that_silence_is_known() {
        append(2);
        try (var relay = relay();
                var topicReader = reader()) {
            relay.start();
            var seal = topicReader.sealOf(project, 3);
            append(1);
            var later = log.after(project, 3, 1).await().atMost(PATIENCE).getFirst();
            assertThat(later.recordedAt()).isAfter(seal.until());
        }
    }

    @Test
    void a_second_relay_waits_and_takes_over_where_the_first_ended() {
        try (var second = relay();
                var topicReader = reader()) {
            try (var first = relay()) {
                first.start();
                append(2);
                topicReader.eventsUntil(project, 3);
                second.start();
            }
            append(2);
            assertThat(topicReader.eventsUntil(project, 5))
                    .extracting(ReceivedEvent::position)
                    .containsExactly(1L, 2L, 3L, 4L, 5L);
        }
    }

    @Test
    void a_relay_that_lost_its_lease_cannot_move_the_checkpoint() {
        append(2);
        var store = new RelayStore(database.pool);
        var old = store.take("annotation", "old", Duration.ofMillis(-1)).orElseThrow();
        var batch = store.toSend(10).getFirst();
        var young = store.take("annotation", "young", Duration.ofMinutes(1)).orElseThrow();
        assertThat(young.epoch()).isGreaterThan(old.epoch());
        assertThat(store.move(old, batch)).isFalse();
        assertThat(store.keep(old, Duration.ofMinutes(1))).isFalse();
        assertThat(store.move(young, batch)).isTrue();
        assertThat(store.move(young, batch)).isFalse();
        assertThat(store.checkpoints()).isEqualTo(Map.of(project, 3L));
    }

    @Test
    void a_relay_killed_between_sending_and_its_checkpoint_doubles_but_loses_nothing() throws Exception {
        append(4);
        var store = new RelayStore(database.pool);
        store.take("annotation", "killed", Duration.ofMillis(-1)).orElseThrow();
        var publisher = new RelayPublisher(backends.kafkaBootstrap(), topic);
        var wire = new WireFormat(topic, "annotation");
        publisher.send(
                store.toSend(3).getFirst().events().stream().map(wire::of).toList());
        publisher.disconnect();
        try (var relay = relay();
                var topicReader = reader()) {
            relay.start();
            var events = topicReader.eventsUntil(project, 5);
            assertThat(events).extracting(ReceivedEvent::position).containsExactly(1L, 2L, 3L, 1L, 2L, 3L, 4L, 5L);
        }
    }
}
