package errata.reporting.projection;

import errata.reporting.cutting.Cut;
import errata.reporting.machine.Machine;
import errata.reporting.machine.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Whether two projections of one project say the same at cuts picked at random: how many traces count, and what of
// each
/// category.
final class Comparing {
    private static final int CUTS = 12;

    private final Project live;
    private final Machine other;
    private int different;

    /// @param folded up to which both have everything
    Comparing(Project live, Machine other, long folded) {
        this.live = live;
        this.other = other;
        var random = new Random();
        for (int i = 0; i < CUTS; i++) {
            long cohort = random.nextLong(folded + 1);
            long labels = random.nextBoolean() ? cohort : cohort + random.nextLong(folded - cohort + 1);
            different += same(new Cut(cohort, labels, live.codebooks.position())) ? 0 : 1;
        }
    }

    int cuts() {
        return CUTS;
    }

    int different() {
        return different;
    }

    private boolean same(Cut cut) {
        var lineage = live.codebooks.at(cut.codebook());
        return figures(live.machine.at(lineage, cut)).equals(figures(other.at(lineage, cut)));
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
