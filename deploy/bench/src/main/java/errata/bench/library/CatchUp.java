package errata.bench.library;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;

/// Waits until the library has taken in what was sent.
public record CatchUp(Library library, String project) {
    private static final Duration STEP = Duration.ofSeconds(1);

    /// Returns the seconds until the library had that many spans; empty if it stopped growing for as long as
    /// `patience`.
    public OptionalDouble await(long spans, Duration patience) {
        long begun = System.nanoTime();
        long grown = begun;
        long seen = library.spans(project);
        while (seen < spans) {
            LockSupport.parkNanos(STEP.toNanos());
            long now = library.spans(project);
            if (now > seen) {
                grown = System.nanoTime();
                seen = now;
            } else if (System.nanoTime() - grown > patience.toNanos()) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of((System.nanoTime() - begun) / 1e9);
    }
}
