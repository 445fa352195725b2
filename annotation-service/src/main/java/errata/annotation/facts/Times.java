package errata.annotation.facts;

import java.time.Instant;

/// The times that can be kept: the years that RFC 3339 writes. PostgreSQL holds some more, Java many more.
public final class Times {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Times() {}

    public static boolean isKeepable(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(LAST);
    }
}
