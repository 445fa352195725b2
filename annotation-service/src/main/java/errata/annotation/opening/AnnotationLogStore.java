package errata.annotation.opening;

import errata.events.AnnotationEvent;
import errata.events.log.EventLog;
import errata.events.log.PostgresEventLog;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// The log of readings, in this service's database.
@Singleton
final class AnnotationLogStore {

    @Produces
    @Singleton
    EventLog<AnnotationEvent> log(Pool pool) {
        return new PostgresEventLog<>(pool, AnnotationEvent.class);
    }
}
