package errata.reporting.projection;

import errata.reporting.cutting.Cut;
import errata.reporting.lineage.Lineages;
import errata.reporting.machine.Machine;
import errata.reporting.machine.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a projection says at cuts picked at random: how many traces count, and what of each category. It is kept, and
/// held against what another one says, so that both need not be in memory at once.
///
/// @param figures by cut
record Comparing(List<Cut> cuts, List<List<Object>> figures) {
    private static final int CUTS = 12;

    static Comparing of(Project live) {
        var random = new Random();
        var cuts = Stream.generate(() -> cut(live, random)).limit(CUTS).toList();
        return new Comparing(
                cuts,
                cuts.stream()
                        .map(cut -> figures(live.machine, live.codebooks, cut))
                        .toList());
    }

    private static Cut cut(Project live, Random random) {
        long cohort = random.nextLong(live.folded + 1);
        long labels = random.nextBoolean() ? cohort : cohort + random.nextLong(live.folded - cohort + 1);
        return new Cut(cohort, labels, live.codebooks.position());
    }

    /// At how many of the cuts another one says something else.
    int different(Machine other, Lineages codebooks) {
        return (int) IntStream.range(0, cuts.size())
                .filter(i -> !figures(other, codebooks, cuts.get(i)).equals(figures.get(i)))
                .count();
    }

    private static List<Object> figures(Machine machine, Lineages codebooks, Cut cut) {
        return figures(machine.at(codebooks.at(cut.codebook()), cut));
    }

    private static List<Object> figures(Sheet sheet) {
        var figures = new ArrayList<Object>();
        figures.add(sheet.totals().outcomes());
        figures.add(sheet.totals().outside());
        for (var category : sheet.categories()) {
            var counts = sheet.of(category.id());
            figures.add(List.of(
                    counts.count(), counts.assessedAll(), counts.presentAll(), counts.openAll(), counts.primary()));
        }
        return figures;
    }
}
