package errata.reporting.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import errata.events.CategoryId;
import errata.events.codebook.Category;
import errata.reporting.RandomHistory;
import errata.reporting.cutting.Lens;
import errata.reporting.machine.Sheet;
import errata.reporting.verdicts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowsEqualTheTracesOneByOneTest {
    private static final Set<CategoryId> NONE = new TreeSet<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void every_trace_is_told_in_every_band_it_went_along(long seed) {
        var told = RandomHistory.of(seed, 400);
        var history = told.history();
        for (int at = 40; at < told.instants().size(); at += 37) {
            for (var lens : List.of(Lens.AS_WAS, Lens.RESTATED)) {
                var then = history.sheet(
                        lens.cut(told.instants().get(at / 2), told.instants().get(at)));
                var now = history.sheet(Lens.AS_WAS.cut(told.instants().get(at), history.positions()));
                assertThat(bands(Flow.between(then, now, Flow.standing(then))))
                        .as("%s to %s", then.cut(), now.cut())
                        .containsExactlyInAnyOrderElementsOf(oneByOne(then, now));
            }
        }
    }

    private record Band(CategoryId from, CategoryId to) {}

    /// Each as often as there are traces.
    private static List<Band> bands(List<Flow> flows) {
        var bands = new ArrayList<Band>();
        for (var flow : flows) {
            for (int trace = 0; trace < flow.traces(); trace++) {
                bands.add(new Band(flow.from(), flow.to()));
            }
        }
        return bands;
    }

    private static List<Band> oneByOne(Sheet then, Sheet now) {
        var before = Flow.standing(then);
        var after = Flow.standing(now);
        var bands = new ArrayList<Band>();
        for (int trace = 0; trace < before.length; trace++) {
            if (then.totals().hold(before[trace]) && now.totals().hold(after[trace])) {
                var was = present(then, before[trace]);
                var is = present(now, after[trace]);
                bands.addAll(of(without(was, is), without(is, was)));
            }
        }
        return bands;
    }

    private static List<Band> of(Set<CategoryId> lost, Set<CategoryId> gained) {
        var bands = new ArrayList<Band>();
        lost.forEach(from -> gained.forEach(to -> bands.add(new Band(from, to))));
        (gained.isEmpty() ? lost : NONE).forEach(from -> bands.add(new Band(from, null)));
        (lost.isEmpty() ? gained : NONE).forEach(to -> bands.add(new Band(null, to)));
        return bands;
    }

    private static Set<CategoryId> without(Set<CategoryId> some, Set<CategoryId> others) {
        var left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static Set<CategoryId> present(Sheet sheet, int kind) {
        var present = new TreeSet<CategoryId>();
        sheet.categories().stream()
                .map(Category::id)
                .filter(category -> sheet.value(category, kind) == Value.PRESENT)
                .forEach(present::add);
        return present;
    }
}
