package errata.reporting.cutting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Through which of then and now a past instant is looked at.
public enum Lens {
    /// labels and codebook of then: what was seen; never changes again
    AS_WAS,
    /// labels of then in the words of today
    RESTATED,
    /// the traces read by then, with labels and codebook of today
    CORRECTED,
    /// what was decided by then, whenever it was recorded: late imports count where they say they belong
    AS_DECIDED;

    /// Where both logs stood.
    public record Positions(long labels, long codebook) {}

    public Cut cut(Positions then, Positions now) {
        return switch (this) {
            case AS_WAS -> new Cut(then.labels(), then.labels(), then.codebook());
            case RESTATED -> new Cut(then.labels(), then.labels(), now.codebook());
            case CORRECTED -> new Cut(then.labels(), now.labels(), now.codebook());
            case AS_DECIDED -> new Cut(now.labels(), now.labels(), now.codebook());
        };
    }

    public static Optional<Lens> parse(String text) {
        return Arrays.stream(values()).filter(lens -> lens.text().equals(text)).findFirst();
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
