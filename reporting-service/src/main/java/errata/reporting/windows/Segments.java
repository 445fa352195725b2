package errata.reporting.windows;

import errata.reporting.cutting.Cut;
import errata.reporting.projection.View;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The facts of the reviewed traces, each with its values: what a segment can be made of.
///
/// @param facts by name (`service`, `release`, `dimension.plan`…), the most reviewed first
public record Segments(Map<String, List<Value>> facts) {
    private static final int MOST = 100;

    public record Value(String value, long reviewed) {}

    public static Segments at(View view, Cut cut) {
        var changes = view.machine().changes();
        var known = view.machine().vocabulary().facts;
        var reviewed = new long[known.size()];
        var standing = changes.standing(cut.cohort(), cut.labels());
        for (int trace = 0; trace < standing.length; trace++) {
            reviewed[changes.factsOf(trace)] += standing[trace] == 0 ? 0 : 1;
        }
        var counts = new TreeMap<String, Map<String, Long>>();
        for (int i = 0; i < reviewed.length; i++) {
            long traces = reviewed[i];
            if (traces > 0) {
                known.get(i).values().forEach((name, value) -> counts.computeIfAbsent(name, _ -> new TreeMap<>())
                        .merge(value, traces, Long::sum));
            }
        }
        var facts = new TreeMap<String, List<Value>>();
        counts.forEach((name, values) -> facts.put(
                name,
                values.entrySet().stream()
                        .map(value -> new Value(value.getKey(), value.getValue()))
                        .sorted(Comparator.comparingLong(Value::reviewed).reversed())
                        .limit(MOST)
                        .toList()));
        return new Segments(facts);
    }
}
