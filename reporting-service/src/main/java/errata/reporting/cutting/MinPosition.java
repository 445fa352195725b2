package errata.reporting.cutting;

import errata.reporting.cutting.Asked.Reached;
import java.util.Optional;
import java.util.regex.Pattern;

/// `a41`, `t14` or `a41.t14`.
public final class MinPosition {
    private static final Pattern FORM = Pattern.compile("(?=.)(?:a(\\d{1,18}))?(?:(?<=\\d)\\.(?=t))?(?:t(\\d{1,18}))?");

    private MinPosition() {}

    public static Optional<Reached> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Reached(number(matcher.group(1)), number(matcher.group(2))))
                : Optional.empty();
    }

    private static long number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
