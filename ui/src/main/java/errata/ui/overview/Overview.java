package errata.ui.overview;

import errata.ui.ranking.Pareto;
import errata.ui.ranking.Question;
import errata.ui.ranking.Row;
import errata.ui.ranking.Ways;
import errata.ui.ranking.Windows;
import errata.ui.wire.Category;
import errata.ui.wire.CodebookEntry;
import errata.ui.wire.Ranked;
import errata.ui.wire.RankedWindow;
import errata.ui.wire.Ranking;
import errata.ui.wire.Saturation;
import errata.ui.wire.TraceStats;
import errata.ui.wording.Wording;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a person wants to know in the first five seconds.
///
/// @param meaning what the category of the advice means
/// @param emptied the usual window, where nothing in it was read and all traces are shown
public record Overview(
        String base,
        @Nullable TraceStats stats,
        @Nullable Ranking ranking,
        @Nullable RankedWindow emptied,
        @Nullable Advice advice,
        @Nullable String meaning,
        List<Row> leads,
        @Nullable Saturation saturation,
        @Nullable Round round,
        List<Week> weeks,
        List<Category> proposals,
        List<CodebookEntry> decisions,
        int categories,
        List<String> troubles) {

    public boolean nothingRead() {
        return ranking == null || ranking.reviewed() == 0;
    }

    /// Whether nobody drew a sample, so that no rate of all traces is known.
    public boolean undrawn() {
        return round == null && (ranking == null || ranking.samples().isEmpty());
    }

    /// The traces that the advice speaks of.
    public String behind() {
        return ranking == null || advice == null
                ? base + "/ranking"
                : new Ways(base, Question.usual(), ranking).traces(advice.category());
    }

    public String changes() {
        return "/api/projects/" + base.substring("/p/".length()) + "/changes";
    }

    public String window() {
        return ranking == null ? "" : Windows.told(ranking.window());
    }

    /// The address of the same figures for ever.
    public @Nullable String permalink() {
        return ranking == null ? null : Question.usual().fixed(ranking).address(base + "/ranking");
    }

    /// "20 %", or the bounds where labels are not told apart yet.
    public String figure(Ranked row) {
        Double rate = row.rate();
        var bounds = row.bounds();
        if (rate != null) {
            return Wording.percent(rate);
        }
        return bounds == null ? "–" : Math.round(bounds.low() * 100) + "–" + Math.round(bounds.high() * 100) + " %";
    }

    public String rate(Ranked row) {
        return Pareto.rate(row);
    }

    public List<Ranked> turned(String course) {
        return all().filter(row ->
                        row.detail() != null && course.equals(row.detail().course()))
                .toList();
    }

    public boolean anyTurn() {
        return Stream.of("new", "regressed", "quiet")
                .anyMatch(course -> !turned(course).isEmpty());
    }

    /// What was said under a definition that is gone.
    public List<Ranked> stale() {
        return all().filter(row -> Row.stale(row) != null).toList();
    }

    public @Nullable String stale(Ranked row) {
        return Row.stale(row);
    }

    public List<Ranked> unresolved() {
        return all().filter(row -> row.unresolved() > 0).toList();
    }

    /// How far the run without anything new goes, and what it leaves open.
    public @Nullable String reading() {
        if (saturation == null || saturation.reviewed() == 0) {
            return null;
        }
        var rule = saturation.allTraces();
        Double bound = rule.bound();
        String run = rule.run() == 0
                ? "The last trace read showed something new: read on"
                : "Nothing new in the last " + Wording.counted(rule.run(), "trace")
                        + (rule.run() < rule.window() ? " (enough are %d)".formatted(rule.window()) : "");
        return run
                + (bound == null || rule.run() == 0
                        ? "."
                        : "; what is still unseen stands on at most " + Wording.exact(bound) + " of traces.");
    }

    private Stream<Ranked> all() {
        return ranking == null ? Stream.of() : Stream.concat(ranking.ranked().stream(), ranking.tooFew().stream());
    }
}
