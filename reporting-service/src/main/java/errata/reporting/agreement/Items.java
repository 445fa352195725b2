package errata.reporting.agreement;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.TraceId;
import errata.events.Verdict;
import errata.reporting.evidence.Evidence;
import errata.reporting.evidence.Label;
import errata.reporting.lineage.Extent.Unit;
import errata.reporting.lineage.Lineage;
import errata.reporting.lineage.UnitId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Puts what readers said beside each other: the latest label of each, else absent where a review looked for it. Unsure
/// counts as not said.
final class Items {
    private final Lineage lineage;
    private final Map<Key, SortedMap<Actor, Boolean>> said = new HashMap<>();
    private final Map<Label.Key, Long> unsure = new HashMap<>();

    private Items(Lineage lineage) {
        this.lineage = lineage;
    }

    private record Key(TraceId trace, UnitId unit, long meaning) {}

    static List<Item> of(Lineage lineage, Evidence evidence) {
        var items = new Items(lineage);
        evidence.labels().stream()
                .filter(label -> evidence.cohort().contains(label.trace()))
                .sorted(Comparator.comparingLong(Label::position))
                .forEach(items::take);
        for (var review : evidence.reviews()) {
            for (var category : review.assessed()) {
                items.assume(review.trace(), category, review.by(), review.codebook());
            }
        }
        return items.shared();
    }

    private void take(Label label) {
        if (label.verdict() == Verdict.UNSURE) {
            unsure.put(label.key(), label.position());
        } else {
            key(label.trace(), label.category(), label.codebook())
                    .ifPresent(key -> of(key).put(label.by(), label.verdict() == Verdict.PRESENT));
        }
    }

    private void assume(TraceId trace, CategoryId category, Actor by, long codebook) {
        if (!unsure.containsKey(new Label.Key(trace, category, by))) {
            key(trace, category, codebook).ifPresent(key -> of(key).putIfAbsent(by, false));
        }
    }

    private SortedMap<Actor, Boolean> of(Key key) {
        return said.computeIfAbsent(key, _ -> new TreeMap<>(Comparator.comparing(Actor::name)));
    }

    private Optional<Key> key(TraceId trace, CategoryId category, long codebook) {
        return lineage.unitAt(category, codebook)
                .map(unit -> new Key(trace, unit, lineage.meaningAt(category, codebook)));
    }

    /// Of categories that stand in the codebook; the others cannot be agreed on any more.
    private List<Item> shared() {
        return said.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .flatMap(entry -> lineage
                        .current(entry.getKey().unit().category())
                        .map(Unit::id)
                        .map(unit -> new Item(
                                entry.getKey().trace(),
                                unit.category(),
                                entry.getKey().meaning(),
                                entry.getValue()))
                        .stream())
                .sorted(Comparator.comparing(Item::trace).thenComparing(Item::category))
                .toList();
    }
}
