package errata.events.relay;

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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A log of its own in PostgreSQL, and a topic that a relay brings it to.
abstract class RelayedLog {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    final String topic = "relay-" + UUID.randomUUID();
    private final AtomicInteger keys = new AtomicInteger();
    Backends backends;
    LogDatabase database;
    PostgresEventLog<AnnotationEvent> log;
    ProjectId project;

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

    Relay relay() {
        return new Relay(database.pool, backends.kafkaBootstrap(), topic, "annotation");
    }

    TopicReader reader() {
        return new TopicReader(backends.kafkaBootstrap(), topic);
    }

    void append(int count) {
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
