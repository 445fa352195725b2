package errata.events.log;

import errata.backends.Backends;
import errata.events.AnnotationEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class PostgresEventLogRaceIT extends EventLogRaceContract {

    private static LogDatabase database;

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
        return new PostgresEventLog<>(database.pool, AnnotationEvent.class);
    }
}
