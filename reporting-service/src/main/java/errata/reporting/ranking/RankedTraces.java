package errata.reporting.ranking;

import errata.events.CategoryId;
import errata.events.Clock;
import errata.events.TraceId;
import errata.reporting.cutting.Cut;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.Lens;
import errata.reporting.projection.View;
import errata.reporting.verdicts.Value;
import errata.reporting.windows.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The traces behind one bar of the ranking: where the category is present, and where that is unresolved, in the order
/// in which they were read.
///
/// @param of how many there are; @param items the first of them
public record RankedTraces(Clock clock, String cut, String lens, CategoryId category, int of, List<Item> items) {
    private static final int MOST = 1_000;

    record Item(TraceId traceId, String value) {}

    static RankedTraces at(View view, Traces traces, CategoryId category, Lens lens, Found at) {
        var behind = new ArrayList<Map.Entry<Integer, Value>>();
        int of = collect(view, traces, category, at.cut(), behind);
        var ids = view.traces(behind.stream().map(Map.Entry::getKey).toList());
        var items = behind.stream()
                .filter(one -> ids.containsKey(one.getKey()))
                .map(one -> new Item(
                        Objects.requireNonNull(ids.get(one.getKey())),
                        one.getValue() == Value.PRESENT ? "present" : "unresolved"))
                .toList();
        return new RankedTraces(at.clock(), at.cut().toString(), lens.text(), category, of, items);
    }

    private static int collect(
            View view, Traces traces, CategoryId category, Cut cut, List<Map.Entry<Integer, Value>> behind) {
        var sheet = traces.of(view, cut);
        if (!sheet.stands(category)) {
            return 0;
        }
        var column = sheet.column(category);
        var which = traces.which(view);
        var standing = view.machine().changes().standing(cut.cohort(), cut.labels());
        int of = 0;
        for (int trace = 0; trace < standing.length; trace++) {
            if (sheet.totals().hold(standing[trace]) && which.test(trace)) {
                var value = column.valueOf(view.machine().patternOf(standing[trace]));
                if (value == Value.PRESENT || value == Value.OPEN) {
                    of++;
                    if (behind.size() < MOST) {
                        behind.add(Map.entry(trace, value));
                    }
                }
            }
        }
        return of;
    }
}
