package errata.reporting.saturation;

import errata.events.CategoryId;
import errata.events.ProjectId;
import errata.events.TraceId;
import errata.reporting.cutting.Cut;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.Lens;
import errata.reporting.projection.View;
import errata.reporting.ranking.Population.Design;
import errata.reporting.ranking.Ranking;
import errata.reporting.ranking.Tally;
import errata.reporting.saturation.SaturationAnswer.Discovered;
import errata.reporting.saturation.SaturationAnswer.Named;
import errata.reporting.saturation.SaturationAnswer.OfPart;
import errata.reporting.saturation.SaturationAnswer.Unseen;
import errata.reporting.statistics.Species;
import errata.reporting.windows.Traces;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What reading has found, and what it may have missed, at one cut.
final class Saturation {
    private static final double COVERED = .95;

    private final Ranking ranking;
    private final List<OfPart> parts;
    private final int window;
    private final int floor;
    private final Discovery discovery;
    private final Map<Integer, TraceId> ids;

    /// @param ids of the traces that showed something new, by their number
    private Saturation(
            Ranking ranking,
            Discovery discovery,
            Map<Integer, TraceId> ids,
            List<OfPart> parts,
            int window,
            int floor) {
        this.ranking = ranking;
        this.discovery = discovery;
        this.ids = ids;
        this.parts = parts;
        this.window = window;
        this.floor = floor;
    }

    static Saturation at(View view, Cut cut, Traces traces, int window, int floor) {
        var sheet = traces.of(view, cut);
        var readings = new Readings(view, sheet, traces);
        var discovery = readings.whole();
        var ids = view.traces(
                discovery.found().stream().map(Discovery.Found::trace).toList());
        return new Saturation(Ranking.totals(sheet), discovery, ids, readings.told(window, floor), window, floor);
    }

    SaturationAnswer answer(ProjectId project, Lens lens, Found at) {
        var all = RuleOfTwenty.of(discovery, false, window, floor);
        var failing = RuleOfTwenty.of(discovery, true, window, floor);
        var unseen = unseen();
        boolean decides = ranking.population().design() == Design.UNIFORM;
        return new SaturationAnswer(
                at.clock(),
                project,
                lens.text(),
                at.asOf(),
                at.cut().toString(),
                at.complete(),
                discovery.reviewed(),
                discovery.failing(),
                discovery.kindsAfter(discovery.reviewed()),
                decides && all.fires() && failing.fires() && unseen.saturated(),
                decides,
                note(ranking.population().design()),
                all,
                failing,
                unseen,
                List.of(BaseAndRun.of(discovery, 30, 10, .05), BaseAndRun.of(discovery, 30, 10, 0)),
                discovered(),
                parts);
    }

    private static String note(Design design) {
        return switch (design) {
            case UNIFORM ->
                "Read from a random sample: the order of reading says something about what is still to come";
            case STRATIFIED, WEIGHTED ->
                "Drawn with different chances: what was drawn more often comes up earlier, so the order of reading"
                        + " shows and decides nothing";
            case READ -> "Not read from a random sample: what was picked by hand cannot tell when to stop";
        };
    }

    private Unseen unseen() {
        var counts = ranking.all().map(Tally::count).filter(count -> count > 0).toList();
        var species = Species.of(counts, discovery.reviewed());
        var coverage = species.coverage();
        return new Unseen(
                species.incidences(),
                species.once(),
                species.twice(),
                coverage,
                species.refinedCoverage(),
                species.chao1(),
                species.chao2(),
                coverage != null && coverage >= COVERED && species.chao2() - species.kinds() < 1);
    }

    private List<Discovered> discovered() {
        return discovery.found().stream()
                .map(found -> new Discovered(
                        found.at(),
                        discovery.failingAt(found.at()),
                        Objects.requireNonNull(ids.get(found.trace())),
                        found.categories().stream().map(this::named).toList(),
                        found.known()))
                .toList();
    }

    private Named named(CategoryId category) {
        return new Named(category, ranking.name(category));
    }
}
