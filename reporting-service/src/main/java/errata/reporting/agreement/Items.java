package errata.reporting.agreement;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.reporting.lineage.Extent.Unit;
import errata.reporting.lineage.Lineage;
import errata.reporting.lineage.UnitId;
import errata.reporting.machine.Machine;
import errata.reporting.machine.Sheet;
import errata.reporting.patterns.Dictionary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /// Traces of which the same was said count together. Most of what several looked for nobody labelled: that all of
    /// them found it absent is counted for all traces at once, and what was labelled is taken out of it.
    private static final class Adding {
        private final Lineage lineage;
        private final Machine machine;
        private final Dictionary<Judged> numbers = new Dictionary<>();
        private final List<Optional<CategoryId>> categories = new ArrayList<>();
        private final Map<Integer, Looking> lookings = new HashMap<>();
        private final Map<Looking, Integer> sharedOf = new IdentityHashMap<>();
        private final Dictionary<List<Actor>> groups = new Dictionary<>();
        private final Map<Together, Long> together = new HashMap<>();
        private final Map<Absent, Long> absent = new HashMap<>();
        private final Map<Same, Sum> sums = new HashMap<>();
        private long traces;

        /// Reviews by some readers, in this order, who looked through the same lists.
        private record Together(int group, int coverage) {}

        /// What several of a group looked for: those of some reviews, a bit each.
        private record Absent(int group, int reviews, int judged) {}

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
            var readers = words.readers.get(of.readers());
            var pattern = words.patterns.get(of.pattern());
            int group = groups.number(pattern.decided().stream()
                    .map(review -> readers.get(review.reader()))
                    .toList());
            var looking = lookings.computeIfAbsent(of.coverage(), _ -> new Looking(lineage, numbers, words.lists(of)));
            together.merge(new Together(group, of.coverage()), (long) some, Long::sum);
            boolean any = false;
            int shared = shared(looking);
            for (var entry : looking.labelled(pattern, readers).entrySet()) {
                int judged = entry.getKey();
                any |= add(judged, entry.getValue(), some, Optional.of(kind));
                if (isShared(looking.reviews(judged), judged)) {
                    shared--;
                    absent.merge(new Absent(group, looking.reviews(judged), judged), -(long) some, Long::sum);
                }
            }
            traces += any || shared > 0 ? some : 0;
        }

        /// How many things several of the reviews looked for.
        private int shared(Looking looking) {
            return sharedOf.computeIfAbsent(looking, _ -> {
                var shared = new int[1];
                looking.each((judged, reviews) -> shared[0] += isShared(reviews, judged) ? 1 : 0);
                return shared[0];
            });
        }

        private boolean isShared(int reviews, int judged) {
            return Integer.bitCount(reviews) > 1 && category(judged).isPresent();
        }

        /// In the words of the chosen codebook.
        private Optional<CategoryId> category(int judged) {
            while (categories.size() <= judged) {
                var unit = numbers.get(categories.size()).unit();
                categories.add(lineage.current(unit.category()).map(Unit::id).map(UnitId::category));
            }
            return categories.get(judged);
        }

        private boolean add(int judged, SortedMap<Actor, Boolean> present, long some, Optional<Integer> kind) {
            var category = category(judged);
            if (present.size() < 2 || category.isEmpty()) {
                return false;
            }
            var same = new Same(category.get(), numbers.get(judged).meaning(), present);
            var sum = sums.computeIfAbsent(same, _ -> new Sum());
            sum.traces += some;
            kind.filter(_ -> !Item.agree(present)).ifPresent(sum.kinds::add);
            return true;
        }

        Items items() {
            together.forEach((of, some) -> Objects.requireNonNull(lookings.get(of.coverage))
                    .each((judged, reviews) -> {
                        if (isShared(reviews, judged)) {
                            absent.merge(new Absent(of.group, reviews, judged), some, Long::sum);
                        }
                    }));
            absent.forEach((of, some) -> {
                if (some > 0) {
                    add(of.judged, allAbsent(of), some, Optional.empty());
                }
            });
            var items = new ArrayList<Item>();
            sums.forEach((same, sum) ->
                    items.add(new Item(sum.traces, same.category, same.meaning, same.present, sum.kinds)));
            items.sort(ORDER);
            return new Items(List.copyOf(items), traces);
        }

        private SortedMap<Actor, Boolean> allAbsent(Absent of) {
            var by = Looking.none();
            var readers = groups.get(of.group);
            for (int rest = of.reviews; rest != 0; rest &= rest - 1) {
                by.put(readers.get(Integer.numberOfTrailingZeros(rest)), false);
            }
            return by;
        }
    }
}
