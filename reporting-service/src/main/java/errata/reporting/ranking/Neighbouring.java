package errata.reporting.ranking;

import errata.reporting.machine.Sheet;
import errata.reporting.machine.UnitColumn;
import errata.reporting.ranking.Population.Design;
import errata.reporting.statistics.Binomial;
import errata.reporting.statistics.Separation;
import errata.reporting.statistics.Separation.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Compares all neighbours of a ranking at once, in one walk through the patterns.
final class Neighbouring {
    private static final int UNRANKED = -1;

    private final Sheet sheet;
    private final Population population;
    private final List<Tally> ranked;
    private final boolean weighted;
    private final List<UnitColumn> columns;
    private final int[] rankOf; // by place in the codebook
    private final long[] only; // by the rank of the first of two
    private final long[] onlyNext;
    private final long[][] first; // the same by group, of those assessed for both
    private final long[][] second;
    private final BitSet shown = new BitSet();

    Neighbouring(Sheet sheet, Population population, List<Tally> ranked) {
        this.sheet = sheet;
        this.population = population;
        this.ranked = ranked;
        this.weighted = population.design() == Design.STRATIFIED || population.design() == Design.WEIGHTED;
        this.rankOf = rankOf();
        this.columns = ranked.stream()
                .map(tally -> sheet.column(tally.category().id()))
                .toList();
        this.only = new long[ranked.size()];
        this.onlyNext = new long[ranked.size()];
        this.first = new long[ranked.size()][population.groups().size()];
        this.second = new long[ranked.size()][population.groups().size()];
    }

    private int[] rankOf() {
        var categories =
                sheet.categories().stream().map(category -> category.id()).toList();
        var ranks = new int[categories.size()];
        Arrays.fill(ranks, UNRANKED);
        for (int rank = 0; rank < ranked.size(); rank++) {
            ranks[categories.indexOf(ranked.get(rank).category().id())] = rank;
        }
        return ranks;
    }

    List<Neighbours> all() {
        for (int pattern = 0; pattern < sheet.patterns(); pattern++) {
            int traces = sheet.traces(pattern);
            if (traces > 0) {
                walk(pattern, traces);
            }
        }
        return IntStream.range(1, ranked.size()).mapToObj(this::told).toList();
    }

    private void walk(int pattern, int traces) {
        shown.clear();
        sheet.eachPresent(pattern, place -> {
            if (rankOf[place] != UNRANKED) {
                shown.set(rankOf[place]);
            }
        });
        for (int rank = shown.nextSetBit(0); rank >= 0; rank = shown.nextSetBit(rank + 1)) {
            if (rank + 1 < ranked.size() && !shown.get(rank + 1)) {
                only[rank] += traces;
                add(pattern, rank, first[rank]);
            }
            if (rank > 0 && !shown.get(rank - 1)) {
                onlyNext[rank - 1] += traces;
                add(pattern, rank - 1, second[rank - 1]);
            }
        }
    }

    private void add(int pattern, int rank, long[] sums) {
        if (weighted) {
            sheet.counted().addAssessed(column(rank), column(rank + 1), pattern, sums);
        }
    }

    private UnitColumn column(int rank) {
        return columns.get(rank);
    }

    private Neighbours told(int next) {
        int rank = next - 1;
        Double p =
                switch (population.design()) {
                    case READ, UNIFORM -> Double.valueOf(Binomial.mcNemar(only[rank], onlyNext[rank]));
                    case STRATIFIED -> stratified(parts(rank));
                    case WEIGHTED -> weighted(parts(rank));
                };
        return new Neighbours(
                ranked.get(rank).category().id(), ranked.get(next).category().id(), only[rank], onlyNext[rank], p);
    }

    private @Nullable Double stratified(List<Part> parts) {
        long strata = IntStream.range(0, population.groups().size())
                .filter(group -> population.size(group) > 0)
                .count();
        return parts.size() < strata ? null : Separation.stratified(parts).p();
    }

    private static @Nullable Double weighted(List<Part> parts) {
        return parts.isEmpty() ? null : Separation.weighted(parts).p();
    }

    /// Traces of each group that were assessed for both.
    private List<Part> parts(int rank) {
        var assessed = sheet.totals().assessed(column(rank), column(rank + 1));
        var parts = new ArrayList<Part>();
        for (int group = 0; group < assessed.length; group++) {
            if (assessed[group] > 0) {
                parts.add(new Part(population.weight(group), assessed[group], first[rank][group], second[rank][group]));
            }
        }
        return parts;
    }
}
