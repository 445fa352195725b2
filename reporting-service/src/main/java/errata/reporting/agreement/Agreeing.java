package errata.reporting.agreement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import errata.events.Actor;
import errata.events.ProjectId;
import errata.events.TraceId;
import errata.events.codebook.Category;
import errata.reporting.agreement.AgreementAnswer.Disagreement;
import errata.reporting.agreement.AgreementAnswer.Figures;
import errata.reporting.agreement.AgreementAnswer.OfCategory;
import errata.reporting.agreement.AgreementAnswer.OfPair;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.Lens;
import errata.reporting.machine.Sheet;
import errata.reporting.statistics.Agreement;
import errata.reporting.statistics.Agreement.Rated;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Works agreement out of the items.
final class Agreeing {
    private static final int MOST = 200;
    private static final int VERDICTS = 2;

    /// The ids of traces, by their number.
    @FunctionalInterface
    interface Ids {
        Map<Integer, TraceId> of(Collection<Integer> traces);
    }

    private final Sheet sheet;
    private final Items read;
    private final List<Item> items;

    Agreeing(Sheet sheet) {
        this.sheet = sheet;
        this.read = Items.of(sheet);
        this.items = read.all();
    }

    AgreementAnswer answer(Ids ids, List<SelfAgreement> self, ProjectId project, Lens lens, Found at) {
        var disagreed = items.stream().filter(item -> !item.agreed()).toList();
        return new AgreementAnswer(
                at.clock(),
                project,
                lens.text(),
                at.asOf(),
                at.cut().toString(),
                at.complete(),
                traces(items),
                read.traces(),
                figures(items),
                categories(),
                pairs(),
                disagreements(ids),
                traces(disagreed),
                self);
    }

    private static long traces(List<Item> items) {
        return items.stream().mapToLong(Item::traces).sum();
    }

    private List<OfCategory> categories() {
        return items.stream().collect(groupingBy(Item::category, TreeMap::new, toList())).entrySet().stream()
                .map(of -> new OfCategory(of.getKey(), name(of.getValue().getFirst()), figures(of.getValue())))
                .sorted(Comparator.comparing((OfCategory of) -> of.figures().agreed()))
                .toList();
    }

    private static Figures figures(List<Item> items) {
        if (items.isEmpty()) {
            return new Figures(0, 0, 0, null, null, null);
        }
        var units = items.stream()
                .map(item -> new Rated(item.saying().verdicts(), item.traces()))
                .toList();
        long verdicts = units.stream()
                .mapToLong(unit -> unit.verdicts().length * unit.times())
                .sum();
        long present = units.stream()
                .mapToLong(unit -> Arrays.stream(unit.verdicts()).sum() * unit.times())
                .sum();
        var alpha = Agreement.krippendorff(units, VERDICTS);
        return new Figures(
                traces(items),
                (double) traces(items.stream().filter(Item::agreed).toList()) / traces(items),
                (double) present / verdicts,
                alpha,
                fleiss(units),
                reading(alpha));
    }

    private static @Nullable Double fleiss(List<Rated> units) {
        int raters = units.getFirst().verdicts().length;
        if (raters < 3 || units.stream().anyMatch(unit -> unit.verdicts().length != raters)) {
            return null;
        }
        return Agreement.fleiss(units, VERDICTS).kappa();
    }

    /// Below .4 the definition is broken, below .6 it wants sharpening, up to .8 it is usable, beyond well specified.
    private static @Nullable String reading(@Nullable Double alpha) {
        if (alpha == null) {
            return null;
        }
        if (alpha < .4) {
            return "broken";
        }
        return alpha < .6 ? "sharpen" : alpha <= .8 ? "usable" : "well specified";
    }

    private List<OfPair> pairs() {
        var sayings = new LinkedHashMap<Saying, Long>();
        items.forEach(item -> sayings.merge(item.saying(), item.traces(), Long::sum));
        var tables = new LinkedHashMap<List<String>, long[][]>();
        sayings.forEach((saying, traces) -> {
            var readers = List.copyOf(saying.present().keySet());
            for (int i = 0; i < readers.size(); i++) {
                for (int j = i + 1; j < readers.size(); j++) {
                    var first = readers.get(i);
                    var second = readers.get(j);
                    var table = tables.computeIfAbsent(
                            List.of(first.name(), second.name()), _ -> new long[VERDICTS][VERDICTS]);
                    table[at(saying, first)][at(saying, second)] += traces;
                }
            }
        });
        return tables.entrySet().stream().map(Agreeing::pair).toList();
    }

    private static int at(Saying saying, Actor reader) {
        return Boolean.TRUE.equals(saying.present().get(reader)) ? 0 : 1;
    }

    private static OfPair pair(Map.Entry<List<String>, long[][]> entry) {
        var table = entry.getValue();
        var agreement = Agreement.cohen(table);
        return new OfPair(
                entry.getKey().getFirst(),
                entry.getKey().getLast(),
                table[0][0],
                table[0][1],
                table[1][0],
                table[1][1],
                agreement.observed(),
                agreement.expected(),
                agreement.kappa(),
                agreement.pabak());
    }

    /// The first traces that readers disagree on, in the order of reading.
    private List<Disagreement> disagreements(Ids ids) {
        var standing = sheet.machine()
                .changes()
                .standing(sheet.cut().cohort(), sheet.cut().labels());
        var traces = IntStream.range(0, standing.length)
                .filter(trace -> read.disagreed().get(standing[trace]))
                .limit(MOST)
                .boxed()
                .toList();
        var known = ids.of(traces);
        return traces.stream()
                .filter(known::containsKey)
                .flatMap(trace -> read.disagreed(standing[trace]).stream()
                        .map(item -> disagreement(Objects.requireNonNull(known.get(trace)), item)))
                .limit(MOST)
                .toList();
    }

    private Disagreement disagreement(TraceId trace, Item item) {
        var said = new LinkedHashMap<String, String>();
        item.saying().present().forEach((reader, present) -> said.put(reader.name(), present ? "present" : "absent"));
        return new Disagreement(trace, item.category(), name(item), said);
    }

    private String name(Item item) {
        return sheet.lineage()
                .codebook()
                .category(item.category())
                .map(Category::name)
                .orElse("a category");
    }
}
