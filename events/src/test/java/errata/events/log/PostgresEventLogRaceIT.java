package errata.events.log;

import errata.events.AnnotationEvent;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresEventLogRaceIT extends EventLogRaceContract {

    @RegisterExtension
    static final LogDatabase DATABASE = LogDatabase.shared();

    @Override
    EventLog<AnnotationEvent> log() {
        return new PostgresEventLog<>(DATABASE.pool, AnnotationEvent.class);
    }
}
