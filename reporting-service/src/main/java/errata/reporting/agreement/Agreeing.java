package errata.reporting.agreement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import errata.events.Actor;
import errata.events.ProjectId;
import errata.events.codebook.Category;
import errata.reporting.agreement.AgreementAnswer.Disagreement;
import errata.reporting.agreement.AgreementAnswer.Figures;
import errata.reporting.agreement.AgreementAnswer.OfCategory;
import errata.reporting.agreement.AgreementAnswer.OfPair;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.Lens;
import errata.reporting.lineage.Lineage;
import errata.reporting.statistics.Agreement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Works agreement out of the items.
final class Agreeing {
    private static final int MOST = 200;
    private static final int VERDICTS = 2;

    private final Lineage lineage;
    private final List<Item> items;

    Agreeing(Lineage lineage, List<Item> items) {
        this.lineage = lineage;
        this.items = items;
    }

    AgreementAnswer answer(ProjectId project, Lens lens, Found at) {
        var disagreed = items.stream().filter(item -> !item.agreed()).toList();
        return new AgreementAnswer(
                at.clock(),
                project,
                lens.text(),
                at.asOf(),
                at.cut().toString(),
                at.complete(),
                items.size(),
                (int) items.stream().map(Item::trace).distinct().count(),
                figures(items),
                categories(),
                pairs(),
                disagreed.stream().limit(MOST).map(this::disagreement).toList(),
                disagreed.size());
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
        var units = items.stream().map(Item::verdicts).toList();
        long verdicts = units.stream().mapToLong(unit -> unit.length).sum();
        long present = units.stream().flatMapToInt(Arrays::stream).sum();
        var alpha = Agreement.krippendorff(units, VERDICTS);
        return new Figures(
                items.size(),
                (double) items.stream().filter(Item::agreed).count() / items.size(),
                (double) present / verdicts,
                alpha,
                fleiss(units),
                reading(alpha));
    }

    private static @Nullable Double fleiss(List<int[]> units) {
        int raters = units.getFirst().length;
        if (raters < 3 || units.stream().anyMatch(unit -> unit.length != raters)) {
            return null;
        }
        return Agreement.fleiss(units.stream()
                        .map(unit -> Arrays.stream(unit).sum())
                        .map(present -> new int[] {raters - present, present})
                        .toList())
                .kappa();
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
        var tables = new LinkedHashMap<List<String>, long[][]>();
        for (var item : items) {
            var readers = List.copyOf(item.present().keySet());
            for (int i = 0; i < readers.size(); i++) {
                for (int j = i + 1; j < readers.size(); j++) {
                    var first = readers.get(i);
                    var second = readers.get(j);
                    var table = tables.computeIfAbsent(
                            List.of(first.name(), second.name()), _ -> new long[VERDICTS][VERDICTS]);
                    table[at(item, first)][at(item, second)]++;
                }
            }
        }
        return tables.entrySet().stream().map(Agreeing::pair).toList();
    }

    private static int at(Item item, Actor reader) {
        return Boolean.TRUE.equals(item.present().get(reader)) ? 0 : 1;
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

    private Disagreement disagreement(Item item) {
        var said = new LinkedHashMap<String, String>();
        item.present().forEach((reader, present) -> said.put(reader.name(), present ? "present" : "absent"));
        return new Disagreement(item.trace(), item.category(), name(item), said);
    }

    private String name(Item item) {
        return lineage.codebook().category(item.category()).map(Category::name).orElse("a category");
    }
}
