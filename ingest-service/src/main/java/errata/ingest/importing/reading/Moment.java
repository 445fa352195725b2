package errata.ingest.importing.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A time as files write it: RFC 3339 with or without a zone (then UTC), a date, or seconds, milliseconds,
/// microseconds or nanoseconds since 1970.
public final class Moment {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
    // Seconds of the year 2100 have ten digits; each finer unit has three more.
    private static final double SECONDS_END = 1e11;
    private static final double NANOSECONDS_END = 1e20;

    private Moment() {}

    /// Empty if it is no time between 2000 and 2100.
    public static Optional<Instant> read(JsonNode value) {
        var read = value.isTextual() ? text(value.asText().strip()) : number(value);
        return read.filter(moment -> moment.isAfter(EARLIEST) && moment.isBefore(LATEST));
    }

    private static Optional<Instant> number(JsonNode value) {
        if (!value.isNumber()
                || !Double.isFinite(value.doubleValue())
                || Math.abs(value.doubleValue()) > NANOSECONDS_END) {
            return Optional.empty();
        }
        var seconds = value.decimalValue();
        while (seconds.abs().doubleValue() >= SECONDS_END) {
            seconds = seconds.movePointLeft(3);
        }
        var whole = seconds.longValue();
        var nanos =
                seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue();
        return Optional.of(Instant.ofEpochSecond(whole, nanos));
    }

    private static Optional<Instant> text(String text) {
        var iso = text.length() > 10 && text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text;
        for (var form : FORMS) {
            try {
                return Optional.of(form.apply(iso));
            } catch (DateTimeException e) {
                continue; // the next form
            }
        }
        return text.matches("\\d{10,19}(\\.\\d{1,9})?")
                ? number(DecimalNode.valueOf(new BigDecimal(text)))
                : Optional.empty();
    }
}
