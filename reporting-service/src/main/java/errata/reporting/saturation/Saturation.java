package errata.reporting.saturation;

import errata.events.CategoryId;
import errata.events.ProjectId;
import errata.events.TraceId;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.Lens;
import errata.reporting.ranking.Population.Basis;
import errata.reporting.ranking.Ranking;
import errata.reporting.saturation.SaturationAnswer.Discovered;
import errata.reporting.saturation.SaturationAnswer.Named;
import errata.reporting.saturation.SaturationAnswer.Unseen;
import errata.reporting.statistics.Species;
import errata.reporting.verdicts.TraceVerdict;
import errata.reporting.verdicts.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What reading has found, and what it may have missed, at one cut.
final class Saturation {
    private static final double COVERED = .95;

    private final Ranking ranking;
    private final List<Step> steps;
    private final Discovery discovery;

    /// @param order the position at which each trace was first decided
    Saturation(Ranking ranking, Map<TraceId, Long> order) {
        this.ranking = ranking;
        this.steps = ranking.verdicts().stream()
                .sorted(Comparator.comparing((TraceVerdict trace) -> order.getOrDefault(trace.trace(), Long.MAX_VALUE))
                        .thenComparing(TraceVerdict::trace))
                .map(trace -> new Step(trace.trace(), trace.failing(), present(trace)))
                .toList();
        this.discovery = Discovery.of(steps);
    }

    SaturationAnswer answer(ProjectId project, Lens lens, Found at, int window, int floor) {
        var all = RuleOfTwenty.of(discovery, false, window, floor);
        var failing = RuleOfTwenty.of(discovery, true, window, floor);
        var unseen = unseen();
        boolean decides = ranking.population().basis() == Basis.POPULATION;
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
                note(decides),
                all,
                failing,
                unseen,
                List.of(BaseAndRun.of(discovery, 30, 10, .05), BaseAndRun.of(discovery, 30, 10, 0)),
                discovered());
    }

    private static String note(boolean decides) {
        return decides
                ? "Read from a random sample: the order of reading says something about what is still to come"
                : "Not read from a random sample: what was picked by hand cannot tell when to stop";
    }

    private Unseen unseen() {
        var counts = steps.stream()
                .flatMap(step -> step.present().stream())
                .collect(Collectors.groupingBy(category -> category, Collectors.counting()));
        var species = Species.of(counts.values(), steps.size());
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
                        discovery.failingBefore()[found.at()],
                        found.trace(),
                        found.categories().stream().map(this::named).toList(),
                        discovery.kindsAfter(found.at())))
                .toList();
    }

    private Named named(CategoryId category) {
        return new Named(category, ranking.name(category));
    }

    private static Set<CategoryId> present(TraceVerdict trace) {
        return trace.words().entrySet().stream()
                .filter(word -> word.getValue().value() == Value.PRESENT)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
