package errata.events.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.junit.jupiter.api.Test;

final class OutageTest {

    @Test
    void what_comes_back_by_itself_is_an_outage() {
        assertThat(new Throwable[] {
                    new ConnectException("refused"),
                    new IOException("reset"),
                    new TimeoutException(),
                    new NotLeaderOrFollowerException("moved"),
                    new PgException("going down", "FATAL", "57P01", ""),
                    new PgException("too many clients", "FATAL", "53300", ""),
                    new PgException("deadlock", "ERROR", "40P01", ""),
                    new NoStackTraceThrowable("Connection is not active now, current status: CLOSED"),
                    new NoStackTraceThrowable("Timeout"),
                    new VertxException("Connection was closed"),
                    new CompletionException(new RuntimeException(new ConnectException())),
                })
                .allMatch(Outage::isBehind);
    }

    @Test
    void what_is_wrong_stays_wrong() {
        assertThat(new Throwable[] {
                    new IllegalStateException("connection"),
                    new PgException("syntax error", "ERROR", "42601", ""),
                    new PgException("duplicate key", "ERROR", "23505", ""),
                    new NullPointerException(),
                })
                .noneMatch(Outage::isBehind);
    }
}
