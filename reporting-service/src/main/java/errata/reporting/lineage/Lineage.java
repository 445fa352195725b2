package errata.reporting.lineage;

import errata.events.CategoryId;
import errata.events.TaxonomyEvent;
import errata.events.codebook.Category;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import errata.reporting.Entry;
import errata.reporting.lineage.Extent.Unit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;

/// The codebook of a project at a position, with all it grew out of. Immutable; a pure function of the taxonomy log.
public final class Lineage {
    private final Codebook codebook;
    private final Map<CategoryId, NavigableMap<Long, Unit>> units;
    private final Map<CategoryId, NavigableMap<Long, CategoryId>> speakers;
    private final Map<CategoryId, NavigableMap<Long, Boolean>> meanings;

    private Lineage(LineageFold fold) {
        codebook = fold.codebook;
        units = Map.copyOf(fold.units);
        speakers = Map.copyOf(fold.speakers);
        meanings = Map.copyOf(fold.meanings);
    }

    /// @param entries the taxonomy log from its first event up to the wanted position, in order
    public static Lineage of(List<Entry<TaxonomyEvent>> entries) {
        var fold = new LineageFold();
        entries.forEach(fold::apply);
        return new Lineage(fold);
    }

    public Codebook codebook() {
        return codebook;
    }

    /// The categories that stand in the codebook, each with what it is about now.
    public List<Unit> active() {
        return codebook.active().stream()
                .map(Category::id)
                .flatMap(id -> current(id).stream())
                .toList();
    }

    /// The categories that were retired, each with what it is about: out of the ranking, their labels kept.
    public List<Unit> retired() {
        return codebook.categories().values().stream()
                .filter(category -> category.state() instanceof State.Retired)
                .map(category -> units.get(category.id()))
                .filter(Objects::nonNull)
                .map(extents -> extents.lastEntry().getValue())
                .toList();
    }

    /// What a category, or whatever it was merged into, is about now. Empty for one that was never
    /// accepted, is split or retired.
    public Optional<Unit> current(CategoryId category) {
        var speaker = speakerAt(category, codebook.position());
        return codebook.category(speaker)
                .filter(Category::isActive)
                .map(_ -> units.get(speaker))
                .map(extents -> extents.lastEntry().getValue());
    }

    /// What a label on `category` by someone who saw the codebook at `stamp` is about. A merged category speaks through
    /// its survivor, a part that rejoined through its parent; what was said before the acceptance counts once it is
    /// accepted.
    public Optional<UnitId> unitAt(CategoryId category, long stamp) {
        var extents = units.get(speakerAt(category, stamp));
        if (extents == null) {
            return Optional.empty();
        }
        var entry = extents.floorEntry(stamp);
        return Optional.of(
                (entry == null ? extents.firstEntry() : entry).getValue().id());
    }

    /// The same without looking ahead: from 0 where the category was not accepted yet. {@link #resolve} tells what that
    /// came to be.
    public UnitId about(CategoryId category, long stamp) {
        var speaker = speakerAt(category, stamp);
        var extents = units.get(speaker);
        var entry = extents == null ? null : extents.floorEntry(stamp);
        return entry == null ? new UnitId(speaker, 0) : entry.getValue().id();
    }

    /// The unit that something was said about; empty where it is not known yet. Never another one: what a unit comes to
    /// must not depend on the codebook it is worked out under.
    public Optional<UnitId> resolve(UnitId about) {
        var extents = units.get(about.category());
        if (extents == null) {
            return Optional.empty();
        }
        var exact = extents.get(about.from());
        if (exact != null || about.from() > 0) {
            return Optional.ofNullable(exact).map(Unit::id);
        }
        return Optional.of(extents.firstEntry().getValue().id());
    }

    /// What is known of a unit by its id.
    public Optional<Unit> unit(UnitId id) {
        return Optional.ofNullable(units.get(id.category())).map(extents -> extents.get(id.from()));
    }

    /// Position of the last edit that changed the meaning of a category before `stamp`; 0 if there was none.
    public long meaningAt(CategoryId category, long stamp) {
        var edits = meanings.get(category);
        var edit = edits == null ? null : edits.floorKey(stamp);
        return edit == null ? 0 : edit;
    }

    /// The category that speaks for another one now: itself, or the end of its chain of redirects.
    public CategoryId speaker(CategoryId category) {
        return speakerAt(category, codebook.position());
    }

    private CategoryId speakerAt(CategoryId category, long position) {
        return LineageFold.speaker(speakers, category, position);
    }
}
