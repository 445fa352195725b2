package errata.reporting.drift;

import static java.util.Comparator.comparing;

import errata.events.CategoryId;
import errata.events.ProjectId;
import errata.events.TaxonomyEvent;
import errata.events.codebook.Category;
import errata.reporting.Entry;
import errata.reporting.cutting.Cut;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.drift.DriftAnswer.OfCategory;
import errata.reporting.drift.DriftAnswer.Shift;
import errata.reporting.drift.DriftAnswer.Stale;
import errata.reporting.drift.DriftAnswer.Version;
import errata.reporting.drift.DriftAnswer.Whole;
import errata.reporting.lineage.Lineage;
import errata.reporting.machine.Machine;
import errata.reporting.ranking.Ranking;
import errata.reporting.ranking.Tally;
import errata.reporting.staleness.Edits;
import errata.reporting.staleness.Staleness;
import errata.reporting.statistics.Orders;
import java.util.List;
import java.util.Map;

/// Works drift out of both logs up to a cut.
final class Drifting {
    private static final int TOP = 3;

    private final List<Entry<TaxonomyEvent>> log;
    private final Edits edits;
    private final Map<CategoryId, Rereads> rereads;
    private final Map<CategoryId, Staleness> staleness;

    Drifting(List<Entry<TaxonomyEvent>> log, Machine machine, Cut cut) {
        this.log = log;
        this.edits = Edits.of(log);
        this.rereads = Rereads.of(machine, cut.labels());
        this.staleness = Staleness.of(machine, cut, edits);
    }

    DriftAnswer answer(ProjectId project, Found at, Shift shift) {
        var active = Lineage.of(log).codebook().active();
        return new DriftAnswer(
                at.clock(),
                project,
                at.asOf(),
                at.cut().toString(),
                at.complete(),
                new Whole(stale(active), Flips.of(rereads.values().stream().reduce(Rereads.NONE, Rereads::plus))),
                categories(active),
                Churn.of(log),
                shift);
    }

    /// Reads the labels of a cut in a later codebook.
    static Shift shift(Cut then, Ranking was, Cut today, Ranking restated) {
        return new Shift(
                then.toString(),
                today.toString(),
                Orders.sameTop(ids(was), ids(restated), TOP),
                Orders.kendall(ids(was), ids(restated)));
    }

    private static List<CategoryId> ids(Ranking ranking) {
        return ranking.ranked().stream().map(Tally::category).map(Category::id).toList();
    }

    private Stale stale(List<Category> active) {
        return Stale.of(active.stream()
                .map(category -> staleness.getOrDefault(category.id(), Staleness.NONE))
                .reduce(Staleness.NONE, Staleness::plus));
    }

    /// What drifted most first.
    private List<OfCategory> categories(List<Category> active) {
        return active.stream()
                .map(category -> new OfCategory(
                        category.id(),
                        category.name(),
                        Stale.of(staleness.getOrDefault(category.id(), Staleness.NONE)),
                        Flips.of(rereads.getOrDefault(category.id(), Rereads.NONE)),
                        edits.of(category.id()).stream().map(Version::of).toList()))
                .sorted(comparing((OfCategory of) ->
                                -(of.stale().presentStale() + of.stale().absentStale()))
                        .thenComparing(of -> -of.definitions().size())
                        .thenComparing(OfCategory::name))
                .toList();
    }
}
