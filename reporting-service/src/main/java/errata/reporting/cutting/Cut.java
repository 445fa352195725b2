package errata.reporting.cutting;

import java.util.Optional;
import java.util.regex.Pattern;

/// The log positions an answer is computed at. The same cut gives the same answer for ever.
///
/// @param cohort annotation position: which traces, those drawn and reviewed by then
/// @param labels annotation position: what is said of them
/// @param codebook taxonomy position: in which words
public record Cut(long cohort, long labels, long codebook) {
    private static final Pattern FORM = Pattern.compile("c(\\d{1,18})\\.a(\\d{1,18})\\.t(\\d{1,18})");

    public static Optional<Cut> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Cut(
                        Long.parseLong(matcher.group(1)),
                        Long.parseLong(matcher.group(2)),
                        Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }

    /// The cut as it stands in a permalink: `c120.a120.t14`.
    @Override
    public String toString() {
        return "c" + cohort + ".a" + labels + ".t" + codebook;
    }
}
