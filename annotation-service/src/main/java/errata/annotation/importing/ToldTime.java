package errata.annotation.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// When somebody said something, as tables tell it: RFC 3339, the same without a zone (then UTC), a date, or seconds or
/// milliseconds since 1970. Other forms are refused: 03/04/2026 is two different days.
final class ToldTime {

    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}(?:\\.\\d{1,9})?");
    private static final Pattern MILLIS = Pattern.compile("\\d{12,13}");
    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));

    private ToldTime() {}

    static Optional<Instant> of(String cell) {
        var text = cell.strip()
                .replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +(?=\\d)", "$1T")
                .replaceFirst(" ?UTC$", "Z");
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Instant.ofEpochMilli((long) (Double.parseDouble(text) * 1000)));
        }
        if (MILLIS.matcher(text).matches()) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
        }
        for (var form : FORMS) {
            try {
                return Optional.of(form.apply(text).truncatedTo(ChronoUnit.MICROS));
            } catch (DateTimeException e) {
                continue;
            }
        }
        return Optional.empty();
    }
}
