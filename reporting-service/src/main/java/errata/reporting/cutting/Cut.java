package errata.reporting.cutting;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The log positions an answer is computed at. The same cut gives the same answer for ever.
///
/// @param cohort annotation position: which traces, those drawn and reviewed by then
/// @param labels annotation position: what is said of them
/// @param codebook taxonomy position: in which words
/// @param decidedBy only what was decided by then, whenever it was recorded; null = all of it
public record Cut(
        long cohort, long labels, long codebook, @Nullable Instant decidedBy) {
    private static final Pattern FORM =
            Pattern.compile("c(\\d{1,18})\\.a(\\d{1,18})\\.t(\\d{1,18})(?:\\.d(\\d{1,14}))?");

    public Cut(long cohort, long labels, long codebook) {
        this(cohort, labels, codebook, null);
    }

    public static Optional<Cut> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Cut(
                        Long.parseLong(matcher.group(1)),
                        Long.parseLong(matcher.group(2)),
                        Long.parseLong(matcher.group(3)),
                        instant(matcher.group(4))))
                : Optional.empty();
    }

    /// The same in the words of another codebook.
    public Cut inWords(long position) {
        return new Cut(cohort, labels, position, decidedBy);
    }

    /// The cut as it stands in a permalink: `c120.a120.t14`, or `c120.a120.t14.d1767603600000` for what was decided by
    /// a millisecond since 1970.
    @Override
    public String toString() {
        return "c" + cohort + ".a" + labels + ".t" + codebook
                + (decidedBy == null ? "" : ".d" + decidedBy.toEpochMilli());
    }

    private static @Nullable Instant instant(@Nullable String millis) {
        return millis == null ? null : Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
