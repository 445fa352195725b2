package errata.reporting.lineage;

import errata.events.CategoryId;
import errata.events.EditKind;
import errata.events.MergeId;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoriesMerged;
import errata.events.TaxonomyEvent.CategoryProposed;
import errata.events.TaxonomyEvent.CategoryRenamed;
import errata.events.TaxonomyEvent.CategoryRestored;
import errata.events.TaxonomyEvent.CategoryRetired;
import errata.events.TaxonomyEvent.CategorySplit;
import errata.events.TaxonomyEvent.CodebookOpened;
import errata.events.TaxonomyEvent.DefinitionRevised;
import errata.events.TaxonomyEvent.LogOpened;
import errata.events.TaxonomyEvent.MergeUndone;
import errata.events.TaxonomyEvent.PrincipalAppointed;
import errata.events.TaxonomyEvent.ProposalAccepted;
import errata.events.TaxonomyEvent.ProposalDeclined;
import errata.events.TaxonomyEvent.ReportingLabelsAssigned;
import errata.events.TaxonomyEvent.SeverityChanged;
import errata.events.TaxonomyEvent.SplitUndone;
import errata.events.codebook.Codebook;
import errata.reporting.Entry;
import errata.reporting.lineage.Extent.Born;
import errata.reporting.lineage.Extent.Joined;
import errata.reporting.lineage.Extent.PartOf;
import errata.reporting.lineage.Extent.Rejoined;
import errata.reporting.lineage.Extent.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Builds a lineage, event by event.
final class LineageFold {
    private static final int BETWEEN_CODEBOOKS = 32;

    final Map<CategoryId, NavigableMap<Long, Known>> units = new HashMap<>();
    final Map<CategoryId, NavigableMap<Long, CategoryId>> speakers = new HashMap<>();
    final Map<CategoryId, NavigableMap<Long, Boolean>> meanings = new HashMap<>();
    private final List<Entry<TaxonomyEvent>> log = new ArrayList<>();
    private final List<Codebook> codebooks = new ArrayList<>();
    private Codebook codebook = Codebook.EMPTY;

    private final Map<MergeId, CategoriesMerged> merges = new HashMap<>();
    private final Map<CategoryId, CategorySplit> splits = new HashMap<>();

    /// A unit, and the position from which on it is known: of one that never was accepted, that is when it was merged.
    record Known(Unit unit, long since) {}

    void apply(Entry<TaxonomyEvent> entry) {
        if (log.size() % BETWEEN_CODEBOOKS == 0) {
            codebooks.add(codebook);
        }
        log.add(entry);
        codebook = evolved(codebook, entry);
        grow(entry);
    }

    List<Entry<TaxonomyEvent>> log() {
        return log;
    }

    /// The codebook as it was after so many events.
    Codebook codebook(int events) {
        if (events == log.size()) {
            return codebook;
        }
        int from = events / BETWEEN_CODEBOOKS;
        return log.subList(from * BETWEEN_CODEBOOKS, events).stream()
                .reduce(codebooks.get(from), LineageFold::evolved, (_, later) -> later);
    }

    private static Codebook evolved(Codebook before, Entry<TaxonomyEvent> entry) {
        return before.evolve(entry.position(), entry.by().name(), entry.event());
    }

    private void grow(Entry<TaxonomyEvent> entry) {
        long at = entry.position();
        switch (entry.event()) {
            case LogOpened _, CodebookOpened _, PrincipalAppointed _, CategoryProposed _ -> {}
            case ProposalDeclined _, CategoryRenamed _, SeverityChanged _, ReportingLabelsAssigned _ -> {}
            // A retired category means what it meant: its labels wait, and count again once it is restored.
            case CategoryRetired _, CategoryRestored _ -> {}
            case ProposalAccepted(var category) -> begin(category, at, new Born());
            case DefinitionRevised(var category, var _, var kind, var _) -> revise(category, kind, at);
            case CategoriesMerged merged -> merge(merged, at);
            case MergeUndone(var merge, var _) -> undo(merge, at);
            case CategorySplit split -> split(split, at);
            case SplitUndone(var category, var _) -> rejoin(category, at);
        }
    }

    private void split(CategorySplit split, long at) {
        var whole = extentOf(split.category());
        splits.put(split.category(), split);
        split.parts().forEach(part -> begin(part.category(), at, new PartOf(whole)));
    }

    private void rejoin(CategoryId category, long at) {
        var split = splits.remove(category);
        if (split == null) {
            throw new IllegalStateException("category " + category + " is not split");
        }
        var whole = extentOf(category);
        var parts = new LinkedHashMap<CategoryId, Extent>();
        for (var part : split.parts()) {
            parts.put(part.category(), new Rejoining(whole).alone(extentOf(part.category())));
            speaks(part.category(), at, category);
        }
        begin(category, at, new Rejoined(parts, whole));
    }

    private void revise(CategoryId category, EditKind kind, long at) {
        if (kind != EditKind.EDITORIAL) {
            meanings.computeIfAbsent(category, _ -> new TreeMap<>()).put(at, true);
        }
    }

    private void merge(CategoriesMerged merged, long at) {
        var members = new LinkedHashMap<CategoryId, Extent>();
        members.put(merged.into(), extentOf(merged.into()));
        merged.absorbed().forEach(category -> members.put(category, extentOf(category)));
        merges.put(merged.merge(), merged);
        merged.absorbed().forEach(category -> speaks(category, at, merged.into()));
        begin(merged.into(), at, new Joined(merged.merge(), merged.into(), members));
    }

    private void undo(MergeId merge, long at) {
        var merged = merges.get(merge);
        if (merged == null) {
            throw new IllegalStateException("merge " + merge + " was never recorded");
        }
        var survivor = speaker(speakers, merged.into(), at);
        var whole = extentOf(survivor);
        var undoing = new Undoing(merge);
        if (codebook.category(survivor).orElseThrow().isActive()) {
            begin(survivor, at, undoing.survivor(whole));
        }
        for (var category : merged.absorbed()) {
            speaks(category, at, category);
            begin(category, at, undoing.absorbed(whole, category));
        }
    }

    private void begin(CategoryId category, long at, Extent origin) {
        var unit = new Unit(new UnitId(category, at), origin);
        units.computeIfAbsent(category, _ -> new TreeMap<>()).put(at, new Known(unit, codebook.position()));
    }

    private void speaks(CategoryId category, long at, CategoryId speaker) {
        speakers.computeIfAbsent(category, _ -> new TreeMap<>()).put(at, speaker);
    }

    private Extent extentOf(CategoryId category) {
        var known = units.get(category);
        if (known == null) {
            // Absorbed or split before it was accepted: nothing older speaks for it.
            begin(category, 0, new Born());
            return extentOf(category);
        }
        return known.lastEntry().getValue().unit();
    }

    /// The category that speaks for `category` at a position: itself, or the end of its chain of redirects.
    static CategoryId speaker(
            Map<CategoryId, NavigableMap<Long, CategoryId>> speakers, CategoryId category, long position) {
        var known = speakers.get(category);
        var next = known == null ? null : known.floorEntry(position);
        return next == null || next.getValue().equals(category)
                ? category
                : speaker(speakers, next.getValue(), position);
    }
}
