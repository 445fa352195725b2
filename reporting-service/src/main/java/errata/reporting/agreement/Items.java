package errata.reporting.agreement;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.reporting.lineage.Extent.Unit;
import errata.reporting.lineage.Lineage;
import errata.reporting.machine.Machine;
import errata.reporting.machine.Sheet;
import errata.reporting.patterns.Decided;
import errata.reporting.patterns.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// Puts what readers said beside each other: the latest label of each, else absent where a review looked for it. Unsure
/// counts as not said.
///
/// @param traces on which several readers judged anything under one definition
record Items(List<Item> all, long traces) {
    private static final Comparator<Item> ORDER = Comparator.comparing(Item::category)
            .thenComparing(Item::meaning)
            .thenComparing(item -> item.present().toString());

    /// Of all traces that count and that several read.
    static Items of(Sheet sheet) {
        var machine = sheet.machine();
        var counts = machine.changes().counts(sheet.cut().cohort(), sheet.cut().labels());
        var adding = new Adding(sheet.lineage(), machine);
        for (int kind = 1; kind < counts.length; kind++) {
            if (counts[kind] > 0 && machine.kind(kind).readers() > 0) {
                adding.add(kind, counts[kind]);
            }
        }
        return adding.items();
    }

    /// Traces of which the same was said count together.
    private static final class Adding {
        private final Lineage lineage;
        private final Machine machine;
        private final Map<Looking, SideBySide> looking = new HashMap<>();
        private final Map<Same, Sum> sums = new HashMap<>();
        private long traces;

        /// Reviews whose readers looked through the same lists.
        private record Looking(int coverage, int readers, List<Integer> reviews) {}

        private record Same(CategoryId category, long meaning, SortedMap<Actor, Boolean> present) {}

        private static final class Sum {
            private long traces;
            private final List<Integer> kinds = new ArrayList<>();
        }

        Adding(Lineage lineage, Machine machine) {
            this.lineage = lineage;
            this.machine = machine;
        }

        void add(int kind, int some) {
            var of = machine.kind(kind);
            var words = machine.vocabulary();
            var pattern = words.patterns.get(of.pattern());
            var reviews = pattern.decided().stream().map(Decided::reader).toList();
            var beside = looking.computeIfAbsent(
                    new Looking(of.coverage(), of.readers(), reviews),
                    _ -> new SideBySide(lineage, words.readers.get(of.readers()), reviews, words.lists(of)));
            if (add(kind, some, pattern, beside)) {
                traces += some;
            }
        }

        /// Whether several judged anything.
        private boolean add(int kind, int some, Pattern pattern, SideBySide beside) {
            var labelled = beside.labelled(pattern);
            beside.add(some, labelled.keySet());
            boolean any = beside.sharesMoreThan(labelled.keySet());
            for (var entry : labelled.entrySet()) {
                any |= add(entry.getKey(), entry.getValue(), some, Optional.of(kind));
            }
            return any;
        }

        private boolean add(
                SideBySide.Judged judged, SortedMap<Actor, Boolean> present, long some, Optional<Integer> kind) {
            var category = lineage.current(judged.unit().category()).map(Unit::id);
            if (present.size() < 2 || category.isEmpty()) {
                return false;
            }
            var sum = sums.computeIfAbsent(
                    new Same(category.get().category(), judged.meaning(), present), _ -> new Sum());
            sum.traces += some;
            kind.filter(_ -> !Item.agree(present)).ifPresent(sum.kinds::add);
            return true;
        }

        Items items() {
            for (var beside : looking.values()) {
                beside.unlabelled((judged, absent, some) -> add(judged, absent, some, Optional.empty()));
            }
            var items = new ArrayList<Item>();
            sums.forEach((same, sum) ->
                    items.add(new Item(sum.traces, same.category, same.meaning, same.present, sum.kinds)));
            items.sort(ORDER);
            return new Items(List.copyOf(items), traces);
        }
    }
}
