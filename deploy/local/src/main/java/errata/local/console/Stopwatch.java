package errata.local.console;

import java.time.Duration;
import java.util.Locale;

/// Seconds since the start, as people read them: `1.2 s`.
public final class Stopwatch {
    private final long start = System.nanoTime();

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    public String seconds() {
        return String.format(Locale.ROOT, "%.1f s", elapsed().toMillis() / 1000.0);
    }
}
