package errata.reporting.firstfailure;

import errata.events.CategoryId;
import errata.events.TraceId;
import errata.events.codebook.Category;
import errata.reporting.cutting.Cut;
import errata.reporting.machine.Sheet;
import errata.reporting.projection.View;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The failing traces of a cut with what they show; of very many those read last.
///
/// @param of how many there are
record FailingTraces(long reviewed, int of, List<Failing> traces, List<Category> categories) {
    static final int MOST = 5_000;

    /// @param categories present on it, in the words of the codebook
    record Failing(TraceId trace, List<CategoryId> categories) {}

    /// @param category only those that show it; null = all
    static FailingTraces at(View view, Cut cut, @Nullable CategoryId category) {
        var sheet = view.at(cut);
        var standing = view.machine().changes().standing(cut.cohort(), cut.labels());
        var shown = shown(view, sheet, standing);
        var numbers = new ArrayList<Integer>();
        int of = 0;
        for (int trace = standing.length - 1; trace >= 0; trace--) {
            if (fails(view, sheet, standing[trace]) && shows(shown, view, standing[trace], category)) {
                of++;
                if (numbers.size() < MOST) {
                    numbers.add(trace);
                }
            }
        }
        var ids = view.traces(numbers);
        var traces = numbers.stream()
                .filter(ids::containsKey)
                .map(trace -> new Failing(
                        Objects.requireNonNull(ids.get(trace)),
                        shown.getOrDefault(view.machine().patternOf(standing[trace]), List.of())))
                .toList();
        return new FailingTraces(sheet.totals().reviewed(), of, traces, sheet.categories());
    }

    private static boolean fails(View view, Sheet sheet, int kind) {
        return sheet.totals().hold(kind) && sheet.failing(view.machine().patternOf(kind));
    }

    private static boolean shows(
            Map<Integer, List<CategoryId>> shown, View view, int kind, @Nullable CategoryId category) {
        return category == null
                || shown.getOrDefault(view.machine().patternOf(kind), List.of()).contains(category);
    }

    private static Map<Integer, List<CategoryId>> shown(View view, Sheet sheet, int[] standing) {
        var patterns = new BitSet();
        for (int kind : standing) {
            if (fails(view, sheet, kind)) {
                patterns.set(view.machine().patternOf(kind));
            }
        }
        return sheet.present(patterns);
    }
}
