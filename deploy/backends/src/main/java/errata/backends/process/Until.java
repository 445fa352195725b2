package errata.backends.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waiting for a condition of another process, which cannot notify us.
public final class Until {
    private static final Duration STEP = Duration.ofMillis(80);

    private Until() {}

    /// Returns once the condition holds; fails with the reason when it does not within the patience.
    public static void holds(BooleanSupplier condition, Duration patience, Supplier<String> reason) {
        if (!held(condition, patience)) {
            throw new IllegalStateException(reason.get());
        }
    }

    /// Whether the condition came to hold within the patience.
    public static boolean held(BooleanSupplier condition, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return true;
    }
}
