package errata.taxonomy.changing;

import errata.events.TaxonomyEvent;
import errata.events.log.PostgresEventLog;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// The log of all codebooks: PostgreSQL.
final class CodebookLogStore {

    @Produces
    @Singleton
    static PostgresEventLog<TaxonomyEvent> log(Pool pool) {
        return new PostgresEventLog<>(pool, TaxonomyEvent.class);
    }
}
