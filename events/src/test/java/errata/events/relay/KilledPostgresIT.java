package errata.events.relay;

import static org.assertj.core.api.Assertions.assertThat;

import errata.backends.Backends;
import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.ReviewReopened;
import errata.events.Clock;
import errata.events.Digest;
import errata.events.ProjectId;
import errata.events.Recorded;
import errata.events.TraceId;
import errata.events.log.Alongside;
import errata.events.log.Append;
import errata.events.log.ChainVerdict;
import errata.events.log.ChainVerification;
import errata.events.log.Command;
import errata.events.log.Fact;
import errata.events.log.LogDatabase;
import errata.events.log.Outage;
import errata.events.log.PostgresEventLog;
import errata.events.log.StreamFacts;
import errata.events.wire.ReceivedEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// PostgreSQL is killed in the midst of commands: what was acknowledged is there once, and all of it reaches Kafka.
final class KilledPostgresIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ProjectId PROJECT = new ProjectId("p1");
    private static final int WRITERS = 4;
    private static final int EACH = 100;

    private final CountDownLatch halfWay = new CountDownLatch(WRITERS * EACH / 2);

    @Test
    void every_acknowledged_command_is_in_the_log_once_and_on_its_topic() throws Exception {
        try (var backends = Backends.fresh();
                var database = new LogDatabase(backends, "killed");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var log = new PostgresEventLog<>(database.pool, AnnotationEvent.class);
            log.open(PROJECT, Clock.WALL, List.of()).await().atMost(PATIENCE);
            try (var relay = new Relay(database.pool, backends.kafkaBootstrap(), "killed", "annotation");
                    var topic = new TopicReader(backends.kafkaBootstrap(), "killed")) {
                relay.start();
                var writers = IntStream.range(0, WRITERS)
                        .mapToObj(writer -> threads.submit(() -> write(log, writer)))
                        .toList();
                halfWay.await();
                backends.killPostgres();
                backends.postgres();
                for (var writer : writers) {
                    writer.get();
                }
                long last = WRITERS * EACH + 1L;
                var positions = LongStream.rangeClosed(1, last).boxed().toList();
                assertThat(log.after(PROJECT, 0, 10_000).await().atMost(PATIENCE))
                        .extracting(Recorded::position)
                        .isEqualTo(positions);
                assertThat(new ChainVerification(database.pool)
                                .verify(PROJECT)
                                .await()
                                .atMost(PATIENCE))
                        .isInstanceOf(ChainVerdict.Intact.class);
                assertThat(topic.eventsUntil(PROJECT, last).stream()
                                .map(ReceivedEvent::position)
                                .distinct())
                        .isEqualTo(positions);
            }
        }
    }

    /// Repeats each command with its key until it is acknowledged.
    private void write(PostgresEventLog<AnnotationEvent> log, int writer) {
        for (int i = 0; i < EACH; i++) {
            var fact = Fact.<AnnotationEvent>of(new ReviewReopened(new TraceId("%032x".formatted(i + 1))));
            var stream = new StreamFacts<>("w" + writer, i, List.of(fact));
            var key = writer + "-" + i;
            var command = new Command(PROJECT, Actor.LOCAL, key, Digest.of(new byte[] {1}), null);
            log.append(new Append<>(command, List.of(stream), Map.of()), Alongside.NOTHING)
                    .onFailure(Outage::isBehind)
                    .retry()
                    .withBackOff(Duration.ofMillis(50), Duration.ofMillis(500))
                    .atMost(200)
                    .await()
                    .atMost(PATIENCE);
            halfWay.countDown();
        }
    }
}
