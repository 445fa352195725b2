package errata.ui.ranking;

import errata.ui.ranking.Standing.Shown;
import errata.ui.wire.Ranked;
import errata.ui.wire.RankedStratum;
import errata.ui.wire.RankedWindow;
import errata.ui.wire.Ranking;
import errata.ui.wire.Segments;
import errata.ui.wording.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The ranking as it is shown: rows in the chosen order, the picture, the strip of time, and what else can be asked.
///
/// @param base the project; @param emptied the usual window, where it held nothing
public record RankingView(
        String base,
        Question question,
        Ranking ranking,
        @Nullable RankedWindow emptied,
        List<Row> rows,
        @Nullable Pareto picture,
        @Nullable TimeStrip strip,
        ChangeForm form) {

    static RankingView of(
            String base,
            Question question,
            Shown shown,
            @Nullable TimeStrip strip,
            @Nullable Segments segments,
            Map<String, String> faults,
            double scale) {
        var ranking = shown.ranking();
        var order = question.byPriority()
                ? ranking.ranked().stream()
                        .sorted(Comparator.comparingInt(Ranked::priorityRank))
                        .toList()
                : ranking.ranked();
        return new RankingView(
                base,
                question,
                ranking,
                shown.emptied(),
                Row.of(ranking, order),
                order.isEmpty() ? null : Pareto.of(order, question.unit(), scale),
                strip,
                ChangeForm.of(base, question, segments, faults, anyStale(question, ranking)));
    }

    public boolean past() {
        return question.asOf() != null || question.cut() != null;
    }

    /// Whether fewer conditions might find more.
    public boolean narrowed() {
        return !question.segment().isEmpty() || ranking.window() != null;
    }

    /// What the page listens to; nothing while the past is shown.
    public @Nullable String changes() {
        return past() ? null : "/api/projects/" + base.substring("/p/".length()) + "/changes";
    }

    public String rate(Ranked row) {
        return Pareto.rate(row);
    }

    /// Which cut one looks at.
    public CutLine line() {
        return CutLine.of(ways(), emptied);
    }

    /// "Since release 2.4 (64 reviewed)", "3 Feb to 9 Mar 2026", "All traces".
    public String window() {
        return Windows.told(ranking.window());
    }

    /// Where else one can go from here.
    public Ways ways() {
        return new Ways(base, question, ranking);
    }

    /// What a picture says of itself where it is shown elsewhere.
    public String note() {
        var at = ranking.asOf();
        return "%s · %s read · %s%s · cut %s"
                .formatted(
                        window(),
                        Wording.counted(ranking.reviewed(), "trace"),
                        question.lens().title().toLowerCase(Locale.ROOT),
                        at == null ? "" : ", " + Wording.stamp(at) + " UTC",
                        ranking.cut());
    }

    /// Strata that weigh in the rates; every trace of a uniform sample weighs the same.
    public List<RankedStratum> strata() {
        return weighs() ? ranking.strata() : List.of();
    }

    /// Of a window or a segment: what was drawn tells nothing of how much of that is still to be read.
    public boolean partial() {
        return ranking.window() != null || !ranking.segment().isEmpty();
    }

    /// Told of all traces only: a window or a segment may well hold nothing of a stratum.
    public List<RankedStratum> unread() {
        return !partial() ? strata().stream().filter(s -> s.reviewed() == 0).toList() : List.of();
    }

    /// Whether traces count for different numbers of others.
    public boolean weighs() {
        return "stratified".equals(ranking.design()) || "weighted".equals(ranking.design());
    }

    /// Told while they count; once they are left out, the bounds say it.
    public List<Row> stale() {
        return question.staleOut()
                ? List.of()
                : rows.stream().filter(row -> row.stale() != null).toList();
    }

    /// Whether it makes a difference to leave out what is older than its definition.
    private static boolean anyStale(Question question, Ranking ranking) {
        return question.staleOut()
                || Stream.concat(ranking.ranked().stream(), ranking.tooFew().stream())
                        .anyMatch(Row::isStale);
    }
}
