package errata.events.log;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// What is written in the same transaction as the events, over the same connection.
@FunctionalInterface
public interface Alongside {

    Alongside NOTHING = (_, _) -> Uni.createFrom().voidItem();

    Uni<Void> write(SqlConnection connection, Appended appended);
}
