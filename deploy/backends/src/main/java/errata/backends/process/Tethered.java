package errata.backends.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A running child process that ends when this JVM ends, however this JVM ends.
public final class Tethered {
    private final Process process;

    private Tethered(Process process) {
        this.process = process;
    }

    /// Starts the command with these variables added to the environment, its output appended to the log.
    public static Tethered start(Tether tether, List<String> command, Map<String, String> environment, Path log) {
        var builder = new ProcessBuilder(tether.tie(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new Tethered(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.getFirst(), e);
        }
    }

    public Process process() {
        return process;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Asks the child to stop and waits; a child that does not go in time is killed. Says whether it went by itself.
    public boolean stop(Duration patience) {
        release();
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
        return false;
    }

    /// Kills the child on the spot, as `kill -9` does.
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
        release();
    }

    /// Cuts the tether: a living child is asked to stop, and the watcher of a dead one goes home.
    public void release() {
        try {
            process.getOutputStream().close();
        } catch (IOException ignored) {
            // The watcher is gone already; so is its pipe.
        }
    }
}
