package errata.backends;

import errata.backends.postgres.Postgres;
import errata.backends.process.FreePort;
import errata.backends.process.Tether;
import errata.backends.process.Tethered;
import errata.backends.process.Until;
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
            Until.holds(this::isUp, Backends.PATIENCE, () -> "PostgreSQL does not answer; see " + log);
        }
        return postgres;
    }

    /// A postmaster exits at once while a child of a killed one still holds the shared memory of the cluster: then
    /// another one is started.
    private boolean isUp() {
        if (process == null || !process.isAlive()) {
            process = Tethered.start(Tether.INT, postgres.command(), Map.of(), log);
        }
        return postgres.isReady();
    }

    /// Also one that was started through another class loader.
    synchronized void kill() {
        postgres.kill();
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
