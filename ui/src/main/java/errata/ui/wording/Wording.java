package errata.ui.wording;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How figures and times are told to people. Pure; times in UTC.
public final class Wording {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private Wording() {}

    /// 0.12 → "12 %", 0.0701 → "7.0 %": one decimal below ten, none above.
    public static String percent(double share) {
        double hundred = share * 100;
        boolean whole = hundred >= 9.95 || hundred == 0;
        return String.format(Locale.ROOT, whole ? "%.0f %%" : "%.1f %%", hundred);
    }

    /// 0.0701 → "7.0 %", 0.1981 → "19.8 %": the ends of an interval always keep their decimal.
    public static String exact(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /// "7.0–19.8 %": an interval with one unit.
    public static String ends(double low, double high) {
        return String.format(Locale.ROOT, "%.1f–%.1f %%", low * 100, high * 100);
    }

    /// 1234567 → "1,234,567".
    public static String grouped(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /// 820 → "820 ms", 4100 → "4.1 s", 125000 → "2 min 5 s".
    public static String duration(long ms) {
        if (ms < 1000) {
            return ms + " ms";
        }
        if (ms < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", ms / 1000.0);
        }
        long seconds = ms / 1000;
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    /// 900 → "900 B", 1536 → "1.5 KB", 3 400 000 → "3.2 MB".
    public static String bytes(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        double size = bytes;
        int unit = -1;
        while (size >= 1024 && unit < 3) {
            size /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, size < 10 ? "%.1f %cB" : "%.0f %cB", size, "KMGT".charAt(unit));
    }

    /// 0.0031 → "$0.0031", 12.5 → "$12.50": small costs keep two figures that say something.
    public static String dollars(double cost) {
        if (cost >= 0.1 || cost == 0) {
            return String.format(Locale.ROOT, "$%.2f", cost);
        }
        return "$" + new BigDecimal(cost).round(new MathContext(2)).toPlainString();
    }

    /// How long ago, in the largest unit that fits; the exact time stands in the title of the element.
    public static String ago(Instant at, Instant now) {
        var past = Duration.between(at, now);
        if (past.toSeconds() < 45) {
            return past.toSeconds() < -60 ? day(at) : "just now";
        }
        if (past.toMinutes() < 60) {
            return Math.max(1, past.toMinutes()) + " min ago";
        }
        if (past.toHours() < 24) {
            return past.toHours() + " h ago";
        }
        if (past.toDays() < 14) {
            return past.toDays() == 1 ? "yesterday" : past.toDays() + " days ago";
        }
        return day(at);
    }

    public static String stamp(Instant at) {
        return STAMP.format(at);
    }

    public static String day(Instant at) {
        return DAY.format(at);
    }

    public static String clock(Instant at) {
        return CLOCK.format(at);
    }

    /// 0.6 → "0.60": two decimals, aligned in a column.
    public static String plain(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }

    /// The value of an `<input type="datetime-local">`.
    public static String field(Instant at) {
        return FIELD.format(at);
    }

    /// 1 → "1 trace", 3 → "3 traces".
    public static String counted(long number, String one) {
        return grouped(number) + " " + (number == 1 ? one : plural(one));
    }

    private static String plural(String one) {
        if (one.equals("stratum")) {
            return "strata";
        }
        return one.matches(".*[^aeiou]y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
    }

    /// First line of a text, shortened at a word; null or blank → "".
    public static String glance(@Nullable String text, int length) {
        String flat = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        if (flat.length() <= length) {
            return flat;
        }
        int word = flat.lastIndexOf(' ', length);
        return flat.substring(0, word > length / 2 ? word : length) + "…";
    }
}
