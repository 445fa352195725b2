package errata.ui.saturation;

import errata.ui.wire.Coverage;
import errata.ui.wire.Coverage.Combined;
import errata.ui.wire.Coverage.Pair;
import errata.ui.wire.Coverage.Value;
import errata.ui.wording.Wording;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which combinations of dimensions were read, as it is shown.
public record CoverageView(Coverage told) {
    private static final double MOST_TOLD = 1e12;

    /// Null without at least two dimensions to combine.
    static @Nullable CoverageView of(@Nullable Coverage told) {
        return told == null || told.dimensions().size() < 2 ? null : new CoverageView(told);
    }

    /// Pairs of two dimensions nobody read, told together.
    public record Missing(String dimensions, List<String> pairs) {}

    public List<Missing> missing() {
        var by = told.unseenPairs().stream()
                .collect(Collectors.groupingBy(
                        pair -> pair.first() + " and " + pair.second(),
                        TreeMap::new,
                        Collectors.mapping(CoverageView::text, Collectors.toList())));
        return by.entrySet().stream()
                .map(of -> new Missing(of.getKey(), of.getValue()))
                .toList();
    }

    public List<Value> values() {
        return told.unseenValues();
    }

    public String possible(Combined of) {
        return of.possible() > MOST_TOLD ? "more than a million million" : Wording.grouped((long) of.possible());
    }

    /// Told only in part.
    public int more() {
        return told.unseen() - told.unseenValues().size() - told.unseenPairs().size();
    }

    private static String text(Pair pair) {
        return pair.firstValue() + " with " + pair.secondValue();
    }
}
