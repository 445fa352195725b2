package errata.reporting.agreement;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Verdict;
import errata.reporting.lineage.Lineage;
import errata.reporting.lineage.UnitId;
import errata.reporting.patterns.Looked;
import errata.reporting.patterns.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The traces whose readers looked through the same lists. Most of what they looked for nobody labelled: that all of
/// them found it absent is counted once for all those traces, and what was labelled is taken out of it.
final class SideBySide {
    private final Lineage lineage;
    private final List<Actor> readers;
    private final Map<Judged, List<Looker>> lookers = new HashMap<>();
    private final Map<Integer, Map<CategoryId, Judged>> lists = new HashMap<>();
    private final Set<Judged> shared = new HashSet<>();
    private final Map<Judged, Long> labelled = new HashMap<>();
    private long traces;

    /// What was judged, under which definition.
    record Judged(UnitId unit, long meaning) {}

    private record Looker(int reader, CategoryId category) {}

    /// What several looked for and nobody labelled.
    @FunctionalInterface
    interface Absent {
        void take(Judged judged, SortedMap<Actor, Boolean> absent, long traces);
    }

    /// @param reviews the number of the reader of each; @param looked what they looked through
    SideBySide(Lineage lineage, List<Actor> readers, List<Integer> reviews, List<Looked> looked) {
        this.lineage = lineage;
        this.readers = readers;
        for (int i = 0; i < reviews.size(); i++) {
            int reader = reviews.get(i);
            looked.get(i).at().forEach(at -> lineage.resolve(at.about())
                    .ifPresent(unit -> looks(reader, at.category(), new Judged(unit, at.meaning()))));
        }
        lookers.forEach((judged, by) -> {
            if (lineage.current(judged.unit.category()).isPresent()
                    && absent(by).size() > 1) {
                shared.add(judged);
            }
        });
    }

    private void looks(int reader, CategoryId category, Judged judged) {
        lookers.computeIfAbsent(judged, _ -> new ArrayList<>()).add(new Looker(reader, category));
        lists.computeIfAbsent(reader, _ -> new HashMap<>()).put(category, judged);
    }

    /// Everything a label of a pattern is about, or takes out of what its reader looked for, with what each reader
    // said.
    Map<Judged, SortedMap<Actor, Boolean>> labelled(Pattern pattern) {
        var said = new HashMap<Judged, SortedMap<Actor, Boolean>>();
        var unsure = new HashSet<Looker>();
        for (var label : pattern.said()) {
            if (label.verdict() == Verdict.UNSURE) {
                unsure.add(new Looker(label.reader(), label.category()));
                var judged = lists.getOrDefault(label.reader(), Map.of()).get(label.category());
                if (judged != null) {
                    said.computeIfAbsent(judged, _ -> none());
                }
            } else {
                lineage.resolve(label.about())
                        .ifPresent(unit -> said.computeIfAbsent(new Judged(unit, label.meaning()), _ -> none())
                                .put(readers.get(label.reader()), label.verdict() == Verdict.PRESENT));
            }
        }
        said.forEach((judged, by) -> lookers.getOrDefault(judged, List.of()).stream()
                .filter(looker -> !unsure.contains(looker))
                .forEach(looker -> by.putIfAbsent(readers.get(looker.reader), false)));
        return said;
    }

    /// @param judged what was labelled on these traces
    void add(long some, Set<Judged> judged) {
        traces += some;
        judged.forEach(one -> labelled.merge(one, some, Long::sum));
    }

    /// Whether several looked for anything but this.
    boolean sharesMoreThan(Set<Judged> judged) {
        return shared.size() > judged.stream().filter(shared::contains).count();
    }

    void unlabelled(Absent each) {
        for (var judged : shared) {
            long rest = traces - labelled.getOrDefault(judged, 0L);
            if (rest > 0) {
                each.take(judged, absent(lookers.getOrDefault(judged, List.of())), rest);
            }
        }
    }

    private SortedMap<Actor, Boolean> absent(List<Looker> by) {
        var absent = none();
        by.forEach(looker -> absent.put(readers.get(looker.reader), false));
        return absent;
    }

    private static SortedMap<Actor, Boolean> none() {
        return new TreeMap<>(Comparator.comparing(Actor::name));
    }
}
