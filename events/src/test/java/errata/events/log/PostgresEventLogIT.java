package errata.events.log;

import errata.backends.Backends;
import errata.events.AnnotationEvent;
import errata.events.codec.EventCodec;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class PostgresEventLogIT extends EventLogContract {

    private static LogDatabase database;
    private Instant now = NOON;

    @BeforeAll
    static void connect() {
        database = new LogDatabase(Backends.shared(), "events");
    }

    @AfterAll
    static void disconnect() {
        database.close();
    }

    @Override
    EventLog<AnnotationEvent> log() {
        return new PostgresEventLog<>(database.pool, AnnotationEvent.class, new EventCodec(), () -> now);
    }

    @Override
    void clockShows(Instant time) {
        now = time;
    }
}
