package errata.events.log;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/// Tells what comes and goes (a server that is down, slow or full) from what is wrong.
public final class Outage {

    private static final String TIMEOUT_OF_THE_POOL = "Timeout";

    private Outage() {}

    public static boolean isBehind(Throwable failure) {
        var seen = new HashSet<Throwable>();
        for (@Nullable Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (isOutage(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(Throwable cause) {
        return switch (cause) {
            case PgException postgres -> passes(postgres.getSqlState());
            case ClosedConnectionException _, TimeoutException _, RetriableException _ -> true;
            case io.smallrye.mutiny.TimeoutException _ -> true;
            case com.fasterxml.jackson.core.JsonProcessingException _ -> false;
            case IOException _ -> true;
            default ->
                cause.getClass().getName().startsWith("io.vertx.core")
                        && TIMEOUT_OF_THE_POOL.equals(cause.getMessage());
        };
    }

    /// Connection lost, resources short, server going down or coming up, deadlock, cancelled.
    private static boolean passes(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || Set.of("40001", "40P01", "57014").contains(state));
    }
}
