package errata.events.log;

import static errata.events.log.InventedFacts.NOON;
import static errata.events.log.InventedFacts.PATIENCE;
import static errata.events.log.InventedFacts.facts;
import static errata.events.log.InventedFacts.request;
import static errata.events.log.InventedFacts.run;

import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.Clock;
import errata.events.ProjectId;
import errata.events.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/// An open log whose clock stands still, and the words tests speak to it with.
abstract class LogUnderTest {

    protected ProjectId project;
    protected EventLog<AnnotationEvent> log;

    abstract EventLog<AnnotationEvent> log();

    /// Sets the clock the log reads.
    abstract void clockShows(Instant time);

    @BeforeEach
    void an_open_log() {
        clockShows(NOON);
        log = log();
        project = newProject(Clock.WALL);
    }

    protected ProjectId newProject(Clock clock) {
        var id = new ProjectId("p-" + UUID.randomUUID().toString().substring(0, 13));
        log.open(id, clock, List.of()).await().atMost(PATIENCE);
        return id;
    }

    protected List<Recorded<AnnotationEvent>> all() {
        return run(log.after(project, 0, 100_000));
    }

    protected Head head() {
        return run(log.head(project)).orElseThrow();
    }

    @SafeVarargs
    protected final Appended append(Command command, StreamFacts<AnnotationEvent>... streams) {
        return run(log.append(new Append<>(command, List.of(streams), Map.of()), Alongside.NOTHING));
    }

    protected Append<AnnotationEvent> appending(
            String key, StreamFacts<AnnotationEvent> facts, Map<String, Object> answer) {
        return new Append<>(command(key), List.of(facts), answer);
    }

    protected Command command(String key) {
        return new Command(project, Actor.LOCAL, key, request("r"), null);
    }

    protected Command claimed(String key, String time) {
        return new Command(project, Actor.LOCAL, key, request("r"), Instant.parse(time));
    }
}
