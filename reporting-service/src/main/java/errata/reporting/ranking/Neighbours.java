package errata.reporting.ranking;

import errata.events.CategoryId;
import errata.reporting.machine.Sheet;
import errata.reporting.machine.UnitColumn;
import errata.reporting.ranking.Population.Design;
import errata.reporting.statistics.Binomial;
import errata.reporting.verdicts.Value;
import java.util.List;
import java.util.stream.IntStream;

/// Whether a category of the ranking can be told from the next one, or only happens to stand before it: McNemar's exact
/// test on the traces that show one of the two.
///
/// @param only, onlyNext traces that show one and not the other
/// @param p two-sided; below .05 the order is more than chance
public record Neighbours(CategoryId category, CategoryId next, long only, long onlyNext, double p) {
    private static final double CHANCE = .05;

    public boolean separable() {
        return p < CHANCE;
    }

    /// Where chances differ counts say nothing of rates: then none is told.
    static List<Neighbours> of(Sheet sheet, Population population, List<Tally> ranked) {
        if (population.design() == Design.STRATIFIED || population.design() == Design.WEIGHTED) {
            return List.of();
        }
        return IntStream.range(1, ranked.size())
                .mapToObj(i -> of(
                        sheet,
                        ranked.get(i - 1).category().id(),
                        ranked.get(i).category().id()))
                .toList();
    }

    private static Neighbours of(Sheet sheet, CategoryId one, CategoryId next) {
        long only = only(sheet, sheet.column(one), sheet.column(next));
        long onlyNext = only(sheet, sheet.column(next), sheet.column(one));
        return new Neighbours(one, next, only, onlyNext, Binomial.mcNemar(only, onlyNext));
    }

    private static long only(Sheet sheet, UnitColumn one, UnitColumn other) {
        long traces = 0;
        for (int at = 0; at < one.size(); at++) {
            int pattern = one.pattern(at);
            if (one.value(at) == Value.PRESENT && other.valueOf(pattern) != Value.PRESENT) {
                traces += sheet.traces(pattern);
            }
        }
        return traces;
    }
}
