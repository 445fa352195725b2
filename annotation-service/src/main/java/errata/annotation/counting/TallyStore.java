package errata.annotation.counting;

import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.ToLongFunction;

/// Adds what became of a batch to the counts, in the transaction of the batch.
@Singleton
public final class TallyStore {
    private static final String ADD = Sql.named(TallyStore.class, "counting/add-stored");

    public Uni<Void> add(SqlConnection connection, Tally tally, Instant now) {
        var counts = tally.counts();
        if (counts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var tuple = Tuple.tuple()
                .addArrayOfString(counts.keySet().stream().map(Origin::project).toArray(String[]::new))
                .addArrayOfString(counts.keySet().stream().map(Origin::instance).toArray(String[]::new))
                .addArrayOfOffsetDateTime(counts.keySet().stream()
                        .map(origin -> origin.minute().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfLong(all(tally, each -> each.stored))
                .addArrayOfLong(all(tally, each -> each.duplicates))
                .addArrayOfLong(all(tally, each -> each.amended))
                .addArrayOfLong(all(tally, each -> each.refused))
                .addArrayOfLong(all(tally, each -> each.lagMs))
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
        return connection.preparedQuery(ADD).execute(tuple).replaceWithVoid();
    }

    private static Long[] all(Tally tally, ToLongFunction<Tally.Counts> count) {
        return tally.counts().values().stream().mapToLong(count).boxed().toArray(Long[]::new);
    }
}
