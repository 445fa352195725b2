package errata.events.relay;

import static org.assertj.core.api.Assertions.assertThat;

import errata.backends.Backends;
import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.ReviewReopened;
import errata.events.Clock;
import errata.events.Digest;
import errata.events.ProjectId;
import errata.events.TraceId;
import errata.events.log.Alongside;
import errata.events.log.Append;
import errata.events.log.Command;
import errata.events.log.Fact;
import errata.events.log.LogDatabase;
import errata.events.log.PostgresEventLog;
import errata.events.log.StreamFacts;
import errata.events.wire.ReceivedEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every event reaches Kafka, in order, whatever dies on the way.
final class RelayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String topic = "relay-" + UUID.randomUUID();
    private final AtomicInteger keys = new AtomicInteger();
    private Backends backends;
    private LogDatabase database;
    private PostgresEventLog<AnnotationEvent> log;
    private ProjectId project;

    @BeforeEach
    void a_log() {
        backends = Backends.shared();
        backends.kafkaBootstrap();
        // One database for each test: its relay must not find the logs of another.
        database =
                new LogDatabase(backends, "relay" + UUID.randomUUID().toString().substring(0, 8));
        log = new PostgresEventLog<>(database.pool, AnnotationEvent.class);
        project = new ProjectId("p1");
        log.open(project, Clock.WALL, List.of()).await().atMost(PATIENCE);
    }

    @AfterEach
    void close() {
        database.close();
    }

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
                var sent = events.get(i).decoded(new errata.events.codec.EventCodec(), AnnotationEvent.class);
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
        var wire = new errata.events.wire.WireFormat(topic, "annotation");
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

    private Relay relay() {
        return new Relay(database.pool, backends.kafkaBootstrap(), topic, "annotation");
    }

    private TopicReader reader() {
        return new TopicReader(backends.kafkaBootstrap(), topic);
    }

    private void append(int count) {
        var stream = UUID.randomUUID().toString();
        var facts = IntStream.rangeClosed(1, count)
                .mapToObj(i -> Fact.<AnnotationEvent>of(new ReviewReopened(new TraceId("%032x".formatted(i)))))
                .toList();
        var command = new Command(project, Actor.LOCAL, "k" + keys.incrementAndGet(), Digest.of(new byte[1]), null);
        log.append(new Append<>(command, List.of(new StreamFacts<>(stream, 0, facts)), Map.of()), Alongside.NOTHING)
                .await()
                .atMost(PATIENCE);
    }
}
