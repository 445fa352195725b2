package errata.reporting.ranking;

import errata.reporting.machine.Sheet;
import java.util.List;

/// Figures about several categories at once, which take the traces pattern by pattern.
///
/// @param failingUncategorised failing traces that no category says anything about
public record Joint(long failingUncategorised, Top top, List<Gain> gains, List<Neighbours> neighbours) {

    static Joint of(Sheet sheet, Ranking ranking) {
        var explaining = new Explaining(sheet);
        return new Joint(
                explaining.uncategorised(),
                Top.of(ranking.ranked(), ranking.incidences(), explaining),
                Greedily.of(sheet, explaining, ranking.ranked()),
                Neighbours.of(sheet, ranking.population(), ranking.ranked()));
    }

    /// Where it is not known which traces show what.
    static Joint untold(Sheet sheet) {
        return new Joint(new Explaining(sheet).uncategorised(), Top.UNTOLD, List.of(), List.of());
    }
}
