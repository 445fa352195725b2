package errata.annotation.arriving;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/// Whether traces are just being kept: what can wait does.
@Singleton
public final class ArrivingNow {
    private final AtomicInteger batches = new AtomicInteger();

    public boolean isBusy() {
        return batches.get() > 0;
    }

    void begins() {
        batches.incrementAndGet();
    }

    void ends() {
        batches.decrementAndGet();
    }
}
