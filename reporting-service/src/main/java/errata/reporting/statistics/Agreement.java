package errata.reporting.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Agreement beyond chance.
///
/// @param observed po; @param expected pe
/// @param kappa (po − pe) / (1 − pe); null where chance alone would agree always
public record Agreement(
        double observed, double expected, @Nullable Double kappa) {

    private static Agreement of(double observed, double expected) {
        return new Agreement(
                observed, expected, expected >= 1 ? null : Double.valueOf((observed - expected) / (1 - expected)));
    }

    /// Prevalence-adjusted, bias-adjusted kappa of two verdicts: 2 po − 1.
    public double pabak() {
        return 2 * observed - 1;
    }

    /// Cohen's kappa of two raters. @param table [by the first][by the second], with at least one item
    public static Agreement cohen(long[][] table) {
        double n = Arrays.stream(table).flatMapToLong(Arrays::stream).sum();
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < table.length; i++) {
            observed += table[i][i] / n;
            double row = 0;
            double column = 0;
            for (int j = 0; j < table.length; j++) {
                row += table[i][j] / n;
                column += table[j][i] / n;
            }
            expected += row * column;
        }
        return of(observed, expected);
    }

    /// Items that were judged alike.
    ///
    /// @param verdicts of its raters, numbered from 0; @param times how many such items there are
    public record Rated(int[] verdicts, long times) {}

    /// Fleiss' kappa. @param items every one with the same number of raters, two or more
    public static Agreement fleiss(List<Rated> items, int verdicts) {
        int raters = items.getFirst().verdicts().length;
        double all = items.stream().mapToLong(Rated::times).sum();
        double observed = 0;
        var shares = new double[verdicts];
        for (var item : items) {
            var chosen = new int[verdicts];
            Arrays.stream(item.verdicts()).forEach(verdict -> chosen[verdict]++);
            double squares = 0;
            for (int j = 0; j < verdicts; j++) {
                squares += (double) chosen[j] * chosen[j];
                shares[j] += chosen[j] * item.times() / (all * raters);
            }
            observed += item.times() * (squares - raters) / (raters * (raters - 1.0)) / all;
        }
        return of(observed, Arrays.stream(shares).map(share -> share * share).sum());
    }

    /// Krippendorff's alpha for names, any number of raters, missing ones allowed. Units with one rater say nothing;
    /// null where no unit has two or all agree on one verdict.
    ///
    /// @param units the verdicts given to each item, numbered from 0 up to `verdicts`
    public static @Nullable Double krippendorff(Collection<Rated> units, int verdicts) {
        var coincidences = new double[verdicts][verdicts];
        for (var unit : units) {
            if (unit.verdicts().length >= 2) {
                count(unit.verdicts(), unit.times(), coincidences);
            }
        }
        double n = Arrays.stream(coincidences).flatMapToDouble(Arrays::stream).sum();
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < verdicts; c++) {
            for (int k = 0; k < verdicts; k++) {
                if (c != k) {
                    observed += coincidences[c][k] / n;
                    expected += sum(coincidences[c]) * sum(coincidences[k]) / (n * (n - 1));
                }
            }
        }
        return n == 0 || expected == 0 ? null : Double.valueOf(1 - observed / expected);
    }

    private static void count(int[] unit, long times, double[][] coincidences) {
        for (int i = 0; i < unit.length; i++) {
            for (int j = 0; j < unit.length; j++) {
                if (i != j) {
                    coincidences[unit[i]][unit[j]] += (double) times / (unit.length - 1);
                }
            }
        }
    }

    private static double sum(double[] row) {
        return Arrays.stream(row).sum();
    }
}
