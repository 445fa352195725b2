package errata.reporting.ranking;

import errata.events.CategoryId;
import errata.reporting.cutting.Cut;
import errata.reporting.projection.View;
import errata.reporting.ranking.RankingAnswer.Detail;
import errata.reporting.staleness.Edits;
import errata.reporting.staleness.Staleness;
import errata.reporting.trend.Trends;
import errata.reporting.windows.Traces;
import java.util.Map;

/// What a dashboard says of a category beside its place: its course over time, and how old the verdicts are.
record Details(Trends trends, Map<CategoryId, Staleness> staleness) {

    static Details at(View view, Cut cut, Traces traces) {
        var edits = Edits.of(view.codebook(cut.codebook()));
        return new Details(Trends.at(view, cut, traces), Staleness.of(view.machine(), cut, edits));
    }

    Detail of(CategoryId category) {
        var stale = staleness.getOrDefault(category, Staleness.NONE);
        return new Detail(
                trends.course(category),
                trends.buckets(category),
                stale.presentShare(),
                stale.absentShare(),
                stale.warns());
    }
}
