package errata.events.log;

import errata.events.AnnotationEvent;
import errata.events.codec.EventCodec;
import java.time.Instant;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresEventLogIT extends EventLogContract {

    @RegisterExtension
    static final LogDatabase DATABASE = LogDatabase.shared();

    private Instant now = InventedFacts.NOON;

    @Override
    EventLog<AnnotationEvent> log() {
        return new PostgresEventLog<>(DATABASE.pool, AnnotationEvent.class, new EventCodec(), () -> now);
    }

    @Override
    void clockShows(Instant time) {
        now = time;
    }
}
