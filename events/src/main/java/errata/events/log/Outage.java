package errata.events.log;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/// Tells what comes and goes (a server that is down, slow or full) from what is wrong.
public final class Outage {

    // Without a type of their own: "Timeout" of the pool, "Connection is not active now, current status: CLOSED".
    private static final Pattern UNTYPED = Pattern.compile("Timeout|.*\\b[Cc]onnection\\b.*", Pattern.DOTALL);

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
            // A pool that has no connection to give says so without a state.
            case SQLException jdbc -> jdbc.getSQLState() == null || passes(jdbc.getSQLState());
            case ClosedConnectionException _, TimeoutException _, RetriableException _ -> true;
            case io.smallrye.mutiny.TimeoutException _ -> true;
            case com.fasterxml.jackson.core.JsonProcessingException _ -> false;
            case IOException _ -> true;
            default -> ofVertx(cause);
        };
    }

    private static boolean ofVertx(Throwable cause) {
        return cause.getClass().getName().startsWith("io.vertx.core")
                && UNTYPED.matcher(String.valueOf(cause.getMessage())).matches();
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
