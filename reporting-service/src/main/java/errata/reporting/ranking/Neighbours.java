package errata.reporting.ranking;

import errata.events.CategoryId;
import errata.reporting.machine.Sheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a category of the ranking can be told from the next one, or only happens to stand before it. Where all
/// traces had one chance: McNemar's exact test on those that show one of the two. Where chances differ such counts can
/// point the wrong way: then the mean of the differences, weighted as the design asks.
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
        return new Neighbouring(sheet, population, ranked).all();
    }
}
