package errata.bench.product;

import errata.backends.process.Until;
import errata.local.home.Run.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/// A process of the product, and what is done to it.
public record Victim(Target product, String name) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// Kills it as `kill -9` does; the launcher's supervisor starts it again. Returns once it is dead.
    public void kill() {
        var process = member().process().find().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /// It stays but does nothing, as a machine that hangs: connections stay open and nobody answers.
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    public void awaitReady() {
        Until.holds(
                () -> product.processes().stream()
                        .allMatch(one -> one.ready() && one.process().lives()),
                PATIENCE,
                () -> "not everything is ready again after " + name);
    }

    private Member member() {
        return product.processes().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " does not run"));
    }

    private void signal(String signal) {
        try {
            var pid = Long.toString(member().process().pid());
            new ProcessBuilder("kill", signal, pid).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
