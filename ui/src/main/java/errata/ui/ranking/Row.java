package errata.ui.ranking;

import errata.ui.course.Spark;
import errata.ui.wire.Gain;
import errata.ui.wire.Ranked;
import errata.ui.wire.RankedDetail;
import errata.ui.wire.Ranking;
import errata.ui.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A category of the ranking with everything a table says of it.
///
/// @param chance the next one, where the order of the two may be chance
public record Row(
        Ranked figures,
        @Nullable Spark spark,
        @Nullable Gain gain,
        @Nullable String chance) {

    public static List<Row> of(Ranking ranking, List<Ranked> order) {
        var names = new HashMap<String, String>();
        ranking.ranked().forEach(r -> names.put(r.category(), r.name()));
        return order.stream()
                .map(row -> new Row(
                        row, Spark.of(row.detail()), gain(ranking, row.category()), chance(ranking, row, names)))
                .toList();
    }

    static @Nullable Gain gain(Ranking ranking, String category) {
        return ranking.gains().stream()
                .filter(g -> g.category().equals(category))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String chance(Ranking ranking, Ranked row, HashMap<String, String> names) {
        return ranking.neighbours().stream()
                .filter(n -> n.category().equals(row.category()) && !n.separable())
                .map(n -> Objects.requireNonNullElse(names.get(n.next()), "the next"))
                .findFirst()
                .orElse(null);
    }

    /// "40 % of the present and 12 % of the absent verdicts are older than the definition"; null where that is fine.
    public @Nullable String stale() {
        return stale(figures);
    }

    public static @Nullable String stale(Ranked row) {
        RankedDetail detail = row.detail();
        if (detail == null || !detail.warns()) {
            return null;
        }
        var old = new ArrayList<String>();
        double present = orZero(detail.stalePresent());
        double absent = orZero(detail.staleAbsent());
        if (present > 0) {
            old.add(Wording.percent(present) + " of the present");
        }
        if (absent > 0) {
            old.add(Wording.percent(absent) + " of the absent");
        }
        return String.join(" and ", old) + " verdicts are older than the definition";
    }

    /// Looked at and not told apart; what is left out as stale stands beside it.
    public long unresolved() {
        return Math.max(0, figures.unresolved() - figures.stale());
    }

    /// Any of its verdicts is older than its definition.
    static boolean isStale(Ranked row) {
        RankedDetail detail = row.detail();
        return detail != null && orZero(detail.stalePresent()) + orZero(detail.staleAbsent()) > 0;
    }

    private static double orZero(@Nullable Double share) {
        return share == null ? 0 : share;
    }
}
