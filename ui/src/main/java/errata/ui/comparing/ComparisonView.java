package errata.ui.comparing;

import errata.ui.shell.Paths;
import errata.ui.wire.Comparison;
import errata.ui.wire.Comparison.Line;
import errata.ui.wire.Mark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Two instants side by side, as pictures and as a table.
public record ComparisonView(
        String base,
        Comparison comparison,
        Slopes slopes,
        @Nullable Bands bands) {
    private static final Set<String> NO_MATTER = Set.of("renamed", "severity");

    public static ComparisonView of(String base, Comparison comparison) {
        Map<String, String> names =
                comparison.categories().stream().collect(Collectors.toMap(Line::category, Line::name, (a, _) -> a));
        return new ComparisonView(
                base,
                comparison,
                Slopes.of(comparison.categories()),
                comparison.flows().isEmpty() ? null : Bands.of(comparison.flows(), names));
    }

    /// The decisions in between that were about a category and could move its count.
    public List<Mark> decided(Line line) {
        return comparison.decisions().stream()
                .filter(mark -> mark.about(line.category()) && !NO_MATTER.contains(mark.word()))
                .toList();
    }

    public String signed(long change) {
        return change > 0 ? "+" + change : change == 0 ? "·" : "−" + -change;
    }

    public String permalink() {
        var query = new LinkedHashMap<String, String>();
        query.put("then", comparison.then().cut());
        query.put("now", comparison.now().cut());
        return Paths.with(base + "/insights", query);
    }

    public String ranking(Comparison.Side side) {
        return Paths.with(base + "/ranking", Map.of("cut", side.cut()));
    }
}
