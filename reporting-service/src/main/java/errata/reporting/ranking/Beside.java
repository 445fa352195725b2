package errata.reporting.ranking;

import errata.reporting.patterns.Sample;
import errata.reporting.ranking.RankingAnswer.NeighbourLine;
import errata.reporting.ranking.RankingAnswer.StratumLine;
import java.util.List;
import java.util.stream.IntStream;

/// Tells what stands beside the lines of a ranking: whether its order can be trusted, and from what it was drawn.
final class Beside {

    private Beside() {}

    static List<NeighbourLine> neighbours(Joint joint) {
        return joint.neighbours().stream()
                .map(of -> new NeighbourLine(
                        of.category(), of.next(), of.only(), of.onlyNext(), Telling.rounded(of.p()), of.separable()))
                .toList();
    }

    /// Of samples with more than one stratum, or with chances of their own.
    static List<StratumLine> strata(Ranking ranking) {
        int groups = ranking.population().groups().size();
        return groups < 2
                ? List.of()
                : IntStream.range(0, groups)
                        .mapToObj(group -> stratum(ranking, group))
                        .toList();
    }

    private static StratumLine stratum(Ranking ranking, int group) {
        var population = ranking.population();
        var of = population.groups().get(group);
        var sample = population.samples().stream()
                .filter(one -> one.id().equals(of.sample()))
                .map(Sample::name)
                .findFirst()
                .orElse("");
        return new StratumLine(
                sample,
                String.valueOf(of.stratum()),
                of.inclusion(),
                population.size(group),
                ranking.reviewedByGroup().get(group));
    }
}
