package errata.backends.postgres;

import errata.backends.process.Until;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The file in which a running postmaster names its process. After a crash it is stale, and its number may belong to
/// somebody else by now.
record PostmasterPid(Path data) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Ends the postmaster of an earlier run; forgets a number that is no postmaster's.
    void endLeftover() {
        var leftover = recorded().flatMap(ProcessHandle::of);
        if (leftover.isEmpty()) {
            return;
        }
        var process = leftover.get();
        if (isPostgres(process)) {
            interrupt(process);
            if (!Until.held(() -> !process.isAlive(), PATIENCE)) {
                process.destroyForcibly();
                process.onExit().join();
            }
        } else {
            delete();
        }
    }

    /// Kills the postmaster on the spot, whoever started it.
    void kill() {
        recorded().flatMap(ProcessHandle::of).filter(PostmasterPid::isPostgres).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(false);
    }

    // A fast shutdown, which Java has no signal for.
    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Long> recorded() {
        try (var lines = Files.lines(file())) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (NumberFormatException e) {
            delete();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }
}
