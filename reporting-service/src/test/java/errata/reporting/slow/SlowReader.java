package errata.reporting.slow;

import errata.events.CategoryId;
import errata.events.MergeId;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoriesMerged;
import errata.events.TaxonomyEvent.CategorySplit;
import errata.events.TaxonomyEvent.MergeUndone;
import errata.events.TaxonomyEvent.SplitUndone;
import errata.reporting.slow.SlowLineage.Extent;
import errata.reporting.verdicts.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// One reader on one trace, asked recursively back through the taxonomy log.
final class SlowReader {

    private final SlowLineage lineage;
    private final Map<Extent, SlowSaid> labels;
    private final Set<Extent> assessed;
    private final Set<Long> deaf;

    SlowReader(SlowLineage lineage, Map<Extent, SlowSaid> labels, Set<Extent> assessed) {
        this(lineage, labels, assessed, Set.of());
    }

    /// @param deaf splits whose parts do not hear what was said of the whole
    private SlowReader(SlowLineage lineage, Map<Extent, SlowSaid> labels, Set<Extent> assessed, Set<Long> deaf) {
        this.lineage = lineage;
        this.labels = labels;
        this.assessed = assessed;
        this.deaf = deaf;
    }

    /// @param without merges undone since: what was said while they held leaves open whatever is not absent
    SlowSaid says(CategoryId category, long at, Set<MergeId> without) {
        long began = lineage.began(category, at);
        if (began == 0) {
            return SlowSaid.NOTHING;
        }
        var extent = new Extent(category, began);
        var own = labels.get(extent);
        if (own != null) {
            return without.stream().anyMatch(merge -> lineage.includes(category, at, merge)) ? own.open() : own;
        }
        var older = older(category, began, without);
        return older.value() == Value.UNKNOWN && assessed.contains(extent) ? SlowSaid.LOOKED : older;
    }

    private SlowSaid older(CategoryId category, long began, Set<MergeId> without) {
        return switch (lineage.at(began)) {
            case CategoriesMerged e when without.contains(e.merge()) -> says(e.into(), began - 1, without);
            case CategoriesMerged e -> {
                var members = new ArrayList<SlowSaid>();
                members.add(says(e.into(), began - 1, without));
                e.absorbed().forEach(member -> members.add(says(member, began - 1, without)));
                yield SlowSaid.joined(members);
            }
            case CategorySplit _ when deaf.contains(began) -> SlowSaid.NOTHING;
            case CategorySplit e -> says(e.category(), began - 1, Set.of()).open();
            case SplitUndone(var parent, var _) -> rejoined(parent, began, without);
            case MergeUndone(var merge, var _)
            when lineage.freed(merge, category) -> freed(category, merge, began, without);
            case MergeUndone(var merge, var _) -> {
                var more = new HashSet<>(without);
                more.add(merge);
                yield says(category, began - 1, more);
            }
            case TaxonomyEvent _ -> SlowSaid.NOTHING;
        };
    }

    /// The labels on the parts; else the whole as it was before the split; else what was looked for.
    private SlowSaid rejoined(CategoryId parent, long undone, Set<MergeId> without) {
        long split = lineage.splitBefore(parent, undone);
        boolean merged = without.stream().anyMatch(merge -> lineage.includes(parent, split - 1, merge));
        var labelled = ofParts(split, undone, without, merged, Set.of());
        if (labelled.value() != Value.UNKNOWN) {
            return labelled;
        }
        var older = says(parent, split - 1, without);
        return older.value() == Value.UNKNOWN ? ofParts(split, undone, without, merged, assessed) : older;
    }

    private SlowSaid ofParts(long split, long undone, Set<MergeId> without, boolean open, Set<Extent> looked) {
        var alone = hearingOnlyParts(split, looked);
        return SlowSaid.joined(lineage.partsOf(split).stream()
                .map(part -> alone.says(part, undone - 1, without))
                .map(said -> open ? said.open() : said)
                .toList());
    }

    private SlowReader hearingOnlyParts(long split, Set<Extent> looked) {
        var splits = new HashSet<>(deaf);
        splits.add(split);
        return new SlowReader(lineage, labels, looked, splits);
    }

    /// Back through everything that spoke for it while it was merged, then to what it was before.
    private SlowSaid freed(CategoryId category, MergeId merge, long undone, Set<MergeId> without) {
        long merged = lineage.mergedAt(merge);
        // A merge into it may have been undone while it was itself merged into another.
        var meanwhile = lineage.undoneMeanwhile(merged, undone, without);
        return back(whileMerged(category, merged, undone), () -> says(category, merged - 1, meanwhile), meanwhile);
    }

    private SlowSaid back(List<Extent> extents, Supplier<SlowSaid> before, Set<MergeId> without) {
        if (extents.isEmpty()) {
            return before.get();
        }
        var extent = extents.getFirst();
        var own = labels.get(extent);
        if (own != null) {
            return own.open();
        }
        var said = backFromSplit(extent, extents.subList(1, extents.size()), before, without);
        return said.value() == Value.UNKNOWN && assessed.contains(extent) ? SlowSaid.LOOKED : said;
    }

    /// What spoke for it may itself have been split for a while.
    private SlowSaid backFromSplit(
            Extent extent, List<Extent> earlier, Supplier<SlowSaid> before, Set<MergeId> without) {
        if (!(lineage.at(extent.began()) instanceof SplitUndone(var parent, var _))) {
            return back(earlier, before, without);
        }
        long split = lineage.splitBefore(parent, extent.began());
        var labelled = ofParts(split, extent.began(), without, true, Set.of());
        if (labelled.value() != Value.UNKNOWN) {
            return labelled;
        }
        var older = back(earlier, before, without);
        return older.value() == Value.UNKNOWN ? ofParts(split, extent.began(), without, true, assessed) : older;
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
            case CategorySplit _ when deaf.contains(began) -> false;
            case CategorySplit e -> lookedFor(e.category(), began - 1, Set.of());
            case SplitUndone(var parent, var _) -> {
                long split = lineage.splitBefore(parent, began);
                yield lookedFor(parent, split - 1, without) || lookedForParts(split, began, without);
            }
            case MergeUndone(var merge, var _)
            when lineage.freed(merge, category) ->
                whileMerged(category, lineage.mergedAt(merge), began).stream().anyMatch(this::lookedFor)
                        || lookedFor(
                                category,
                                lineage.mergedAt(merge) - 1,
                                lineage.undoneMeanwhile(lineage.mergedAt(merge), began, without));
            case MergeUndone(var merge, var _) -> {
                var more = new HashSet<>(without);
                more.add(merge);
                yield lookedFor(category, began - 1, more);
            }
            case TaxonomyEvent _ -> false;
        };
    }

    private boolean lookedFor(Extent extent) {
        return assessed.contains(extent)
                || lineage.at(extent.began()) instanceof SplitUndone(var parent, var _)
                        && lookedForParts(lineage.splitBefore(parent, extent.began()), extent.began(), Set.of());
    }

    private boolean lookedForParts(long split, long undone, Set<MergeId> without) {
        var alone = hearingOnlyParts(split, assessed);
        return lineage.partsOf(split).stream().allMatch(part -> alone.lookedFor(part, undone - 1, without));
    }
}
