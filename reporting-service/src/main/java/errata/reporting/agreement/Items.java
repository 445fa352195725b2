package errata.reporting.agreement;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Verdict;
import errata.reporting.lineage.Extent.Unit;
import errata.reporting.lineage.Lineage;
import errata.reporting.lineage.UnitId;
import errata.reporting.machine.Sheet;
import errata.reporting.patterns.Looked;
import errata.reporting.patterns.Pattern;
import errata.reporting.patterns.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Puts what readers said beside each other: the latest label of each, else absent where a review looked for it. Unsure
/// counts as not said.
final class Items {
    private final Lineage lineage;
    private final List<Actor> readers;
    private final Map<Key, SortedMap<Actor, Boolean>> said = new HashMap<>();

    private Items(Lineage lineage, List<Actor> readers) {
        this.lineage = lineage;
        this.readers = readers;
    }

    private record Key(UnitId unit, long meaning) {}

    /// Of all traces that count and that several read.
    static List<Item> of(Sheet sheet) {
        var machine = sheet.machine();
        var words = machine.vocabulary();
        var counts = machine.changes().counts(sheet.cut().cohort(), sheet.cut().labels());
        var items = new ArrayList<Item>();
        for (int kind = 1; kind < counts.length; kind++) {
            var of = machine.kind(kind);
            if (counts[kind] > 0 && of.readers() > 0) {
                var beside = new Items(sheet.lineage(), words.readers.get(of.readers()));
                beside.take(words.patterns.get(of.pattern()), words.lists(of));
                items.addAll(beside.shared(kind, counts[kind]));
            }
        }
        items.sort(Comparator.comparing(Item::category).thenComparing(Item::kind));
        return items;
    }

    /// @param lists of its reviews, in their order
    private void take(Pattern pattern, List<Looked> lists) {
        pattern.said().stream()
                .filter(label -> label.verdict() != Verdict.UNSURE)
                .forEach(label -> say(label.about(), label.meaning(), label));
        for (int i = 0; i < lists.size(); i++) {
            int reader = pattern.decided().get(i).reader();
            lists.get(i).at().stream()
                    .filter(at -> !isUnsure(pattern, reader, at.category()))
                    .forEach(at -> lineage.resolve(at.about()).ifPresent(unit -> of(new Key(unit, at.meaning()))
                            .putIfAbsent(readers.get(reader), false)));
        }
    }

    private void say(UnitId about, long meaning, Said label) {
        lineage.resolve(about).ifPresent(unit -> of(new Key(unit, meaning))
                .put(readers.get(label.reader()), label.verdict() == Verdict.PRESENT));
    }

    private static boolean isUnsure(Pattern pattern, int reader, CategoryId category) {
        return pattern.said().stream()
                .anyMatch(label -> label.reader() == reader
                        && label.category().equals(category)
                        && label.verdict() == Verdict.UNSURE);
    }

    private SortedMap<Actor, Boolean> of(Key key) {
        return said.computeIfAbsent(key, _ -> new TreeMap<>(Comparator.comparing(Actor::name)));
    }

    /// Of categories that stand in the codebook; the others cannot be agreed on any more.
    private List<Item> shared(int kind, long traces) {
        return said.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .flatMap(entry -> lineage
                        .current(entry.getKey().unit().category())
                        .map(Unit::id)
                        .map(unit -> new Item(
                                kind, traces, unit.category(), entry.getKey().meaning(), entry.getValue()))
                        .stream())
                .toList();
    }
}
