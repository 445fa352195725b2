package errata.ui.overview;

import errata.ui.ranking.Pareto;
import errata.ui.wire.Gain;
import errata.ui.wire.Part;
import errata.ui.wire.Ranked;
import errata.ui.wire.Ranking;
import errata.ui.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What to fix next, in sentences: the first by priority, that is rate × severity; among equals the one that clears
/// most.
///
/// @param why what is known of it; @param besides what else should be known before one begins
public record Advice(Ranked category, String why, List<String> besides) {

    static @Nullable Advice of(@Nullable Ranking ranking) {
        if (ranking == null) {
            return null;
        }
        return ranking.ranked().stream()
                .filter(r -> r.count() > 0 && r.priority() != null)
                .min(Comparator.<Ranked>comparingDouble(r -> -Objects.requireNonNullElse(r.priority(), 0.0))
                        .thenComparing(r -> -cleared(ranking, r)))
                .or(() -> ranking.ranked().stream().filter(r -> r.count() > 0).findFirst())
                .map(first -> new Advice(first, why(ranking, first), besides(ranking, first)))
                .orElse(null);
    }

    private static String why(Ranking ranking, Ranked first) {
        var why = new StringBuilder(Wording.grouped(first.count()))
                .append(" of ")
                .append(Wording.counted(first.assessed(), "trace"))
                .append(" (")
                .append(range(first))
                .append(')');
        var gain = most(ranking);
        if (gain != null && gain.category().equals(first.category()) && gain.traces() > 0) {
            why.append("; fixing it alone would clear ").append(clears(ranking, gain));
        }
        return why.append('.').toString();
    }

    /// "7.0–19.8 %" where there is a rate, the bounds where there is none.
    private static String range(Ranked first) {
        Double low = first.low();
        Double high = first.high();
        return first.rate() == null || low == null || high == null ? Pareto.rate(first) : Wording.ends(low, high);
    }

    private static List<String> besides(Ranking ranking, Ranked first) {
        var besides = new ArrayList<String>();
        var severity = first.severity();
        if (severity != null && first.rank() > 1) {
            besides.add("It is number %d by frequency and first by priority, because it is %s."
                    .formatted(first.rank(), severity));
        }
        var most = most(ranking);
        if (most != null && !most.category().equals(first.category()) && most.traces() > 0) {
            besides.add("%s would clear most at once: %s.".formatted(name(ranking, most), clears(ranking, most)));
        }
        // The neighbours are those by frequency, so this is of use only where it leads by frequency, too.
        ranking.neighbours().stream()
                .filter(n -> first.rank() == 1)
                .filter(n -> n.category().equals(first.category()) && !n.separable())
                .findFirst()
                .ifPresent(n -> besides.add(
                        "That it is more frequent than %s may be chance.".formatted(name(ranking, n.next()))));
        return besides;
    }

    /// Greedily chosen, so the first one is what a single fix can clear at most.
    private static @Nullable Gain most(Ranking ranking) {
        return ranking.gains().isEmpty() ? null : ranking.gains().getFirst();
    }

    private static String clears(Ranking ranking, Gain gain) {
        var top = ranking.top();
        Part explained = top == null ? null : top.fullyExplained();
        return explained == null
                ? Wording.counted(gain.traces(), "failing trace")
                : Wording.grouped(gain.traces()) + " of " + Wording.counted(explained.of(), "failing trace");
    }

    private static long cleared(Ranking ranking, Ranked row) {
        return ranking.gains().stream()
                .filter(g -> g.category().equals(row.category()))
                .mapToLong(Gain::traces)
                .findFirst()
                .orElse(0);
    }

    private static String name(Ranking ranking, Gain gain) {
        return name(ranking, gain.category());
    }

    private static String name(Ranking ranking, String category) {
        return ranking.ranked().stream()
                .filter(r -> r.category().equals(category))
                .map(Ranked::name)
                .findFirst()
                .orElse("Another");
    }
}
