package errata.local.whole;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for a state of the product, never for a time.
final class Waiting {

    private Waiting() {}

    static void until(String what, Duration atMost, BooleanSupplier reached) {
        var end = Instant.now().plus(atMost);
        while (!reached.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not reached within " + atMost.toSeconds() + " s: " + what);
            }
            aMoment();
        }
    }

    static void aMoment() {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
}
