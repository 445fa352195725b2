package errata.local.retaining;

import errata.local.console.Refusal;
import java.util.Locale;

/// Sizes as people write them: `20G`, `500 MB`.
final class Bytes {
    private static final String UNITS = "KMGT";
    private static final int STEP = 1024;

    private Bytes() {}

    static long parse(String text) {
        var written = text.strip().toUpperCase(Locale.ROOT);
        if (!written.matches("\\d{1,15} ?B?|\\d{1,6} ?[KMGT]I?B?")) {
            throw new Refusal(text + " is not a size. Write it like 20G or 500M.");
        }
        var bytes = Long.parseLong(written.replaceAll("\\D", ""));
        var letter = written.replaceAll("[\\dIB ]", "");
        for (int step = letter.isEmpty() ? -1 : UNITS.indexOf(letter); step >= 0; step--) {
            bytes *= STEP;
        }
        return bytes;
    }

    static String written(long bytes) {
        double size = bytes;
        var unit = "B";
        for (int step = 0; size >= STEP && step < UNITS.length(); step++) {
            size /= STEP;
            unit = UNITS.charAt(step) + "B";
        }
        return String.format(Locale.ROOT, unit.equals("B") ? "%.0f %s" : "%.1f %s", size, unit);
    }
}
