package errata.local.home;

import errata.backends.process.Until;
import errata.local.home.Run.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/// The processes of a run whose launcher is gone. They are ended, not adopted: only a parent can watch its children,
/// and their data is safe either way.
public record Leftovers(Run run) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Asks every process that still lives to stop, kills those that do not, and tells which there were.
    public List<Member> end() {
        var living = run.processes().stream()
                .filter(member -> member.process().lives())
                .toList();
        living.reversed().forEach(Leftovers::askToStop);
        if (!Until.held(
                () -> living.stream().noneMatch(member -> member.process().lives()), PATIENCE)) {
            living.forEach(member -> member.process().find().ifPresent(ProcessHandle::destroyForcibly));
        }
        return living;
    }

    private static void askToStop(Member member) {
        var pid = Long.toString(member.process().pid());
        try {
            new ProcessBuilder("kill", "-" + member.signal(), pid).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
