package errata.reporting.slow;

import static java.util.Comparator.comparing;

import errata.events.CategoryId;
import errata.events.MergeId;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoriesMerged;
import errata.events.TaxonomyEvent.CategorySplit;
import errata.events.TaxonomyEvent.MergeUndone;
import errata.reporting.slow.SlowLineage.Extent;
import errata.reporting.verdicts.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One reader on one trace, asked recursively back through the taxonomy log.
final class SlowReader {

    /// @param order 1 said so, 2 an older label leaves it open, 3 looked for and not found, 4 nothing
    record Said(Value value, int order, boolean principal, long meaning, long position) {
        static final Said NOTHING = new Said(Value.UNKNOWN, 4, false, 0, 0);
        static final Said LOOKED = new Said(Value.ABSENT, 3, false, 0, 0);

        Said open() {
            return value == Value.PRESENT || value == Value.OPEN
                    ? new Said(Value.OPEN, 2, principal, meaning, position)
                    : this;
        }
    }

    private final SlowLineage lineage;
    private final Map<Extent, Said> labels;
    private final Set<Extent> assessed;

    SlowReader(SlowLineage lineage, Map<Extent, Said> labels, Set<Extent> assessed) {
        this.lineage = lineage;
        this.labels = labels;
        this.assessed = assessed;
    }

    /// @param without merges undone since: what was said while they held leaves open whatever is not absent
    Said says(CategoryId category, long at, Set<MergeId> without) {
        long began = lineage.began(category, at);
        if (began == 0) {
            return Said.NOTHING;
        }
        var extent = new Extent(category, began);
        var own = labels.get(extent);
        if (own != null) {
            return without.stream().anyMatch(merge -> lineage.includes(category, at, merge)) ? own.open() : own;
        }
        var older = older(category, began, without);
        return older.value() == Value.UNKNOWN && assessed.contains(extent) ? Said.LOOKED : older;
    }

    private Said older(CategoryId category, long began, Set<MergeId> without) {
        return switch (lineage.at(began)) {
            case CategoriesMerged e when without.contains(e.merge()) -> says(e.into(), began - 1, without);
            case CategoriesMerged e -> {
                var members = new ArrayList<Said>();
                members.add(says(e.into(), began - 1, without));
                e.absorbed().forEach(member -> members.add(says(member, began - 1, without)));
                yield joined(members);
            }
            case CategorySplit e -> says(e.category(), began - 1, Set.of()).open();
            case MergeUndone(var merge, var _)
            when lineage.freed(merge, category) -> freed(category, merge, began, without);
            case MergeUndone(var merge, var _) -> {
                var more = new HashSet<>(without);
                more.add(merge);
                yield says(category, began - 1, more);
            }
            case TaxonomyEvent _ -> Said.NOTHING;
        };
    }

    /// Back through everything that spoke for it while it was merged, then to what it was before.
    private Said freed(CategoryId category, MergeId merge, long undone, Set<MergeId> without) {
        long merged = lineage.mergedAt(merge);
        boolean looked = false;
        for (var extent : whileMerged(category, merged, undone)) {
            var own = labels.get(extent);
            if (own != null) {
                return own.open();
            }
            looked |= assessed.contains(extent);
        }
        var before = says(category, merged - 1, undoneMeanwhile(merged, undone, without));
        return before.value() == Value.UNKNOWN && looked ? Said.LOOKED : before;
    }

    /// A merge into it may have been undone while it was itself merged into another.
    private Set<MergeId> undoneMeanwhile(long merged, long undone, Set<MergeId> without) {
        var more = new HashSet<>(without);
        for (long at = merged + 1; at < undone; at++) {
            if (lineage.at(at) instanceof MergeUndone(var merge, var _)) {
                more.add(merge);
            }
        }
        return more;
    }

    private List<Extent> whileMerged(CategoryId category, long merged, long undone) {
        var extents = new ArrayList<Extent>();
        for (long at = undone - 1; at >= merged; at--) {
            var speaker = lineage.speaker(category, at);
            var extent = new Extent(speaker, lineage.began(speaker, at));
            if (!extents.contains(extent)) {
                extents.add(extent);
            }
        }
        return extents;
    }

    boolean lookedFor(CategoryId category, long at, Set<MergeId> without) {
        long began = lineage.began(category, at);
        if (began == 0) {
            return false;
        }
        if (assessed.contains(new Extent(category, began))) {
            return true;
        }
        return switch (lineage.at(began)) {
            case CategoriesMerged e when without.contains(e.merge()) -> lookedFor(e.into(), began - 1, without);
            case CategoriesMerged e ->
                lookedFor(e.into(), began - 1, without)
                        && e.absorbed().stream().allMatch(member -> lookedFor(member, began - 1, without));
            case CategorySplit e -> lookedFor(e.category(), began - 1, Set.of());
            case MergeUndone(var merge, var _)
            when lineage.freed(merge, category) ->
                whileMerged(category, lineage.mergedAt(merge), began).stream().anyMatch(assessed::contains)
                        || lookedFor(
                                category,
                                lineage.mergedAt(merge) - 1,
                                undoneMeanwhile(lineage.mergedAt(merge), began, without));
            case MergeUndone(var merge, var _) -> {
                var more = new HashSet<>(without);
                more.add(merge);
                yield lookedFor(category, began - 1, more);
            }
            case TaxonomyEvent _ -> false;
        };
    }

    private static Said joined(List<Said> members) {
        for (var value : List.of(Value.PRESENT, Value.OPEN, Value.ABSENT)) {
            var same = members.stream().filter(said -> said.value() == value).toList();
            boolean holds = value == Value.ABSENT ? same.size() == members.size() : !same.isEmpty();
            if (holds) {
                var last = same.stream()
                        .max(comparing((Said said) -> said.order() == 1).thenComparing(Said::position))
                        .orElseThrow();
                return value == Value.OPEN ? last.open() : last;
            }
        }
        return Said.NOTHING;
    }
}
