package errata.reporting.saturation;

import errata.reporting.machine.Sheet;
import errata.reporting.patterns.Sample;
import errata.reporting.projection.View;
import errata.reporting.saturation.SaturationAnswer.OfPart;
import errata.reporting.windows.Traces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The traces read, as a whole and by release and round: what is saturated over all can be wide open in what was
/// shipped last.
final class Parts {
    private static final int MOST = 12;

    private final View view;
    private final Sheet sheet;
    private final ReadingOrder whole;
    private final Map<String, ReadingOrder> releases = new LinkedHashMap<>();
    private final SequencedMap<Sample, ReadingOrder> rounds = new LinkedHashMap<>();

    Parts(View view, Sheet sheet, Traces traces) {
        this.view = view;
        this.sheet = sheet;
        this.whole = new ReadingOrder(sheet);
        sheet.counted().samples().reversed().stream()
                .limit(MOST)
                .forEach(sample -> rounds.put(sample, new ReadingOrder(sheet)));
        var standing = view.machine()
                .changes()
                .standing(sheet.cut().cohort(), sheet.cut().labels());
        var which = traces.which(view);
        for (int trace = 0; trace < standing.length; trace++) {
            if (sheet.counted().holds(standing[trace]) && which.test(trace)) {
                read(trace, standing[trace]);
            }
        }
    }

    private void read(int trace, int kind) {
        int pattern = view.machine().patternOf(kind);
        whole.add(trace, pattern);
        var release = release(trace);
        if (release != null) {
            releases.computeIfAbsent(release, _ -> new ReadingOrder(sheet)).add(trace, pattern);
        }
        var draws = view.machine()
                .vocabulary()
                .cells
                .get(view.machine().kind(kind).cell())
                .draws();
        for (var draw : draws) {
            rounds.forEach((sample, order) -> {
                if (sample.id().equals(draw.sample())) {
                    order.add(trace, pattern);
                }
            });
        }
    }

    private @Nullable String release(int trace) {
        var machine = view.machine();
        return machine.vocabulary()
                .facts
                .get(machine.changes().factsOf(trace))
                .values()
                .get("release");
    }

    Discovery whole() {
        return whole.discovery();
    }

    /// The releases read last, in the order in which they were first read; then the rounds drawn last.
    List<OfPart> told(Discovery all, int window, int floor) {
        var parts = new ArrayList<OfPart>();
        releases.entrySet().stream()
                .skip(Math.max(0, releases.size() - MOST))
                .forEach(of -> parts.add(part("release", of.getKey(), of.getValue(), all, window, floor)));
        rounds.reversed().forEach((sample, order) -> {
            if (order.size() > 0) {
                parts.add(part("round", sample.name(), order, all, window, floor));
            }
        });
        return List.copyOf(parts);
    }

    private static OfPart part(String by, String name, ReadingOrder order, Discovery all, int window, int floor) {
        var discovery = order.discovery();
        int first = (int) all.found().stream()
                .filter(found -> order.holds(found.trace()))
                .mapToLong(found -> found.categories().size())
                .sum();
        return new OfPart(
                by,
                name,
                discovery.reviewed(),
                discovery.failing(),
                discovery.kindsAfter(discovery.reviewed()),
                first,
                RuleOfTwenty.of(discovery, false, window, floor),
                RuleOfTwenty.of(discovery, true, window, floor));
    }
}
