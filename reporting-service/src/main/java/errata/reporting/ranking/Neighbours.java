package errata.reporting.ranking;

import errata.events.CategoryId;
import errata.reporting.machine.Sheet;
import errata.reporting.machine.UnitColumn;
import errata.reporting.statistics.Binomial;
import errata.reporting.statistics.Separation;
import errata.reporting.statistics.Separation.Part;
import errata.reporting.verdicts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Whether a category of the ranking can be told from the next one, or only happens to stand before it. Where all
// traces
/// had one chance: McNemar's exact test on those that show one of the two. Where chances differ such counts can point
/// the wrong way: then the mean of the differences, weighted as the design asks.
///
/// @param only, onlyNext traces that show one and not the other
/// @param p two-sided; below .05 the order is more than chance. Null where a stratum was read too little to tell
public record Neighbours(
        CategoryId category,
        CategoryId next,
        long only,
        long onlyNext,
        @Nullable Double p) {
    private static final double CHANCE = .05;

    public boolean separable() {
        return p != null && p < CHANCE;
    }

    static List<Neighbours> of(Sheet sheet, Population population, List<Tally> ranked) {
        return IntStream.range(1, ranked.size())
                .mapToObj(i -> of(
                        sheet,
                        population,
                        ranked.get(i - 1).category().id(),
                        ranked.get(i).category().id()))
                .toList();
    }

    private static Neighbours of(Sheet sheet, Population population, CategoryId one, CategoryId next) {
        var column = sheet.column(one);
        var other = sheet.column(next);
        long only = only(sheet, column, other);
        long onlyNext = only(sheet, other, column);
        Double p =
                switch (population.design()) {
                    case READ, UNIFORM -> Double.valueOf(Binomial.mcNemar(only, onlyNext));
                    case STRATIFIED -> stratified(sheet, population, column, other);
                    case WEIGHTED -> weighted(parts(sheet, population, column, other));
                };
        return new Neighbours(one, next, only, onlyNext, p);
    }

    private static long only(Sheet sheet, UnitColumn one, UnitColumn other) {
        long traces = 0;
        for (int at = 0; at < one.size(); at++) {
            traces += shows(one, at, other) ? sheet.traces(one.pattern(at)) : 0;
        }
        return traces;
    }

    private static boolean shows(UnitColumn one, int at, UnitColumn other) {
        return one.value(at) == Value.PRESENT && other.valueOf(one.pattern(at)) != Value.PRESENT;
    }

    private static @Nullable Double stratified(Sheet sheet, Population population, UnitColumn one, UnitColumn other) {
        var parts = parts(sheet, population, one, other);
        long strata = IntStream.range(0, population.groups().size())
                .filter(group -> population.size(group) > 0)
                .count();
        return parts.size() < strata ? null : Separation.stratified(parts).p();
    }

    private static @Nullable Double weighted(List<Part> parts) {
        return parts.isEmpty() ? null : Separation.weighted(parts).p();
    }

    /// Traces of each group that were assessed for both.
    private static List<Part> parts(Sheet sheet, Population population, UnitColumn one, UnitColumn other) {
        var assessed = sheet.totals().assessed(one, other);
        var first = new long[assessed.length];
        var second = new long[assessed.length];
        add(sheet, one, other, first);
        add(sheet, other, one, second);
        var parts = new ArrayList<Part>();
        for (int group = 0; group < assessed.length; group++) {
            if (assessed[group] > 0) {
                parts.add(new Part(population.weight(group), assessed[group], first[group], second[group]));
            }
        }
        return parts;
    }

    private static void add(Sheet sheet, UnitColumn one, UnitColumn other, long[] sums) {
        for (int at = 0; at < one.size(); at++) {
            if (shows(one, at, other)) {
                sheet.counted().addAssessed(one, other, one.pattern(at), sums);
            }
        }
    }
}
