package errata.backends;

import errata.backends.postgres.Postgres;
import errata.backends.process.FreePort;
import errata.backends.process.Tether;
import errata.backends.process.Tethered;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL of a test, started when first needed.
final class RunningPostgres {
    private final Postgres postgres;
    private final Path log;
    private @Nullable Tethered process;

    RunningPostgres(Postgres postgres, Path log) {
        this.postgres = postgres;
        this.log = log;
    }

    synchronized Postgres start() {
        if (!FreePort.answers(postgres.port())) {
            postgres.prepare();
            process = Tethered.start(Tether.INT, postgres.command(), Map.of(), log);
            postgres.awaitReady(Backends.PATIENCE);
        }
        return postgres;
    }

    synchronized void kill() {
        if (process != null) {
            process.kill();
        }
    }

    synchronized void stop() {
        if (process != null) {
            process.stop(Duration.ofSeconds(10));
        }
    }
}
