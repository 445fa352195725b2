package errata.ui.judges;

import errata.ui.shell.Paths;
import errata.ui.wire.Bounds;
import errata.ui.wire.Judges;
import errata.ui.wire.Judges.Line;
import errata.ui.wire.Judges.Rate;
import errata.ui.wording.Wording;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Judges as they are shown: those that went by what the categories mean now, and the others below.
public record JudgesView(String base, Judges told) {

    public String permalink() {
        return Paths.with(base + "/insights/judges", Map.of("cut", told.cut()));
    }

    public List<Line> current() {
        return told.judges().stream().filter(Line::current).toList();
    }

    public List<Line> older() {
        return told.judges().stream().filter(line -> !line.current()).toList();
    }

    /// "29 of 33, 72.7–95.2 %".
    public String rate(Rate rate) {
        return "%s of %s%s"
                .formatted(
                        Wording.grouped(rate.hits()),
                        Wording.grouped(rate.of()),
                        rate.interval() == null ? "" : ", " + between(rate.interval()));
    }

    public String between(@Nullable Bounds range) {
        return range == null ? "" : Wording.exact(range.low()).replace(" %", "") + "–" + Wording.exact(range.high());
    }

    public String word(Line line) {
        return switch (line.reading()) {
            case "good" -> "good enough";
            case "usable" -> "usable";
            case "weak" -> "too weak";
            default -> "not known";
        };
    }

    /// What to do about it.
    public String action(Line line) {
        return switch (line.reading()) {
            case "good" -> "Spot-check it as it goes on";
            case "usable" -> "Usable; read what it gets wrong and sharpen its prompt";
            case "weak" -> "Do not rely on it: sharpen its prompt or the definition";
            default -> "Let people read more of what it judged, failures and passes";
        };
    }

    public boolean isBelow(@Nullable Double rate) {
        return rate != null && rate <= told.least();
    }
}
