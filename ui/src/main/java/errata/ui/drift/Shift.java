package errata.ui.drift;

import errata.ui.wire.Comparison;
import errata.ui.wire.Comparison.Line;
import errata.ui.wire.Mark;
import errata.ui.wording.Wording;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one decision on the codebook did to the ranking at its moment: the cut right before it against the cut right
/// after it.
///
/// @param comparison null until it was compared; @param trouble why it could not be
public record Shift(
        Mark decision,
        @Nullable Comparison comparison,
        @Nullable String trouble) {

    private static final Pattern CUT = Pattern.compile("(c\\d+\\.a\\d+)\\.t\\d+");

    /// The neighbouring cuts of a decision, from any cut of its moment; null where the cut is of another make.
    static @Nullable Map<String, String> between(@Nullable String cut, long position) {
        var parts = CUT.matcher(Objects.requireNonNullElse(cut, ""));
        return parts.matches()
                ? Map.of("then", parts.group(1) + ".t" + (position - 1), "now", parts.group(1) + ".t" + position)
                : null;
    }

    /// The category whose rate moved most; one that came or went counts from or to nothing.
    public @Nullable Line most() {
        return comparison == null
                ? null
                : comparison.categories().stream()
                        .max(Comparator.comparingDouble(Shift::distance))
                        .filter(line -> distance(line) > 0)
                        .orElse(null);
    }

    /// Orders decisions by how much they changed: the rate first, then the first three, then the order.
    public double weight() {
        if (comparison == null) {
            return 0;
        }
        var most = most();
        Double top = comparison.sameTopThree();
        Double order = comparison.kendall();
        return (most == null ? 0 : distance(most))
                + (top == null ? 0 : (1 - top) / 100)
                + (order == null ? 0 : (1 - order) / 10_000);
    }

    /// "+4.2 points, Date handling".
    public String told() {
        var most = most();
        if (most == null) {
            return "no rate moved";
        }
        double points = rate(most.nowRate()) - rate(most.thenRate());
        return (points > 0 ? "+" : "−") + Wording.exact(Math.abs(points)).replace(" %", " points") + ", " + most.name();
    }

    private static double distance(Line line) {
        return Math.abs(rate(line.nowRate()) - rate(line.thenRate()));
    }

    private static double rate(@Nullable Double rate) {
        return rate == null ? 0 : rate;
    }
}
