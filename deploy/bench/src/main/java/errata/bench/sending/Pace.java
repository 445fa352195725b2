package errata.bench.sending;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// When the next request is due. With a rate, a latency counts from when a request was due, not from when the sender
/// got round to it: a stalled product does not hide behind its own slowness.
final class Pace {
    private final long interval;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    private Pace(long interval) {
        this.interval = interval;
    }

    static Pace unlimited() {
        return new Pace(0);
    }

    static Pace of(double requestsPerSecond) {
        return new Pace((long) (Duration.ofSeconds(1).toNanos() / requestsPerSecond));
    }

    /// Waits until the next request is due and returns when that was.
    long await() {
        if (interval == 0) {
            return System.nanoTime();
        }
        long due = next.getAndAdd(interval);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return due;
    }
}
