package errata.bench.timemachine.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The year that is told of. Times are microseconds since 1970.
public final class Year {
    public static final int DAYS = 365;
    static final long DAY = 86_400_000_000L;
    static final long LENGTH = DAYS * DAY;
    static final long START = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("2025-01-01T00:00:00Z"));

    private Year() {}

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /// An instant of the year, to the microsecond.
    public static Instant any(Dice dice) {
        return instant(START + (long) (dice.fraction() * LENGTH));
    }

    static long day(double day) {
        return START + (long) (day * DAY);
    }
}
