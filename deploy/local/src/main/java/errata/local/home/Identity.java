package errata.local.home;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A process beyond doubt: its number and when it started. Numbers are given out again; nobody who merely inherited one
/// is ever touched.
public record Identity(long pid, String started) {
    // Linux derives the start from the time of boot, which clock corrections move a little.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);
    private static final String UNKNOWN = "";

    public static Identity of(ProcessHandle process) {
        return new Identity(process.pid(), startOf(process));
    }

    /// The process, if it is still that one.
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    public boolean lives() {
        return find().isPresent();
    }

    private boolean isSame(ProcessHandle process) {
        var now = startOf(process);
        if (started.equals(UNKNOWN) || now.equals(UNKNOWN)) {
            return false;
        }
        var apart = Duration.between(Instant.parse(started), Instant.parse(now));
        return apart.abs().compareTo(TOLERANCE) <= 0;
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse(UNKNOWN);
    }
}
