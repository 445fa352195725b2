package errata.reporting.lineage;

import errata.events.CategoryId;
import errata.events.TaxonomyEvent;
import errata.events.codebook.Category;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import errata.reporting.Entry;
import errata.reporting.lineage.Extent.Unit;
import errata.reporting.lineage.LineageFold.Known;
import java.util.List;
import java.util.Optional;

/// The codebook of a project at a position, with all it grew out of: a look into one fold of the whole log, which shows
/// nothing of what came later. A pure function of the taxonomy log up to the position.
public final class Lineage {
    private final LineageFold fold;
    private final Codebook codebook;
    private final long position;

    /// @param events of the fold that are seen
    Lineage(LineageFold fold, int events) {
        this.fold = fold;
        codebook = fold.codebook(events);
        position = codebook.position();
    }

    /// @param entries the taxonomy log from its first event up to the wanted position, in order
    public static Lineage of(List<Entry<TaxonomyEvent>> entries) {
        var fold = new LineageFold();
        entries.forEach(fold::apply);
        return new Lineage(fold, entries.size());
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
                .flatMap(category -> latest(category.id(), position).stream())
                .toList();
    }

    /// What a category, or whatever it was merged into, is about now. Empty for one that was never
    /// accepted, is split or retired.
    public Optional<Unit> current(CategoryId category) {
        var speaker = speakerAt(category, position);
        return codebook.category(speaker).filter(Category::isActive).flatMap(_ -> latest(speaker, position));
    }

    /// What a label on `category` by someone who saw the codebook at `stamp` is about. A merged category speaks through
    /// its survivor, a part that rejoined through its parent; what was said before the acceptance counts once it is
    /// accepted.
    public Optional<UnitId> unitAt(CategoryId category, long stamp) {
        var speaker = speakerAt(category, stamp);
        return latest(speaker, stamp).or(() -> first(speaker)).map(Unit::id);
    }

    /// The same without looking ahead: from 0 where the category was not accepted yet. {@link #resolve} tells what that
    /// came to be.
    public UnitId about(CategoryId category, long stamp) {
        var speaker = speakerAt(category, stamp);
        return latest(speaker, stamp).map(Unit::id).orElseGet(() -> new UnitId(speaker, 0));
    }

    /// The unit that something was said about; empty where it is not known yet. Never another one: what a unit comes to
    /// must not depend on the codebook it is worked out under.
    public Optional<UnitId> resolve(UnitId about) {
        var exact = unit(about);
        return (exact.isPresent() || about.from() > 0 ? exact : first(about.category())).map(Unit::id);
    }

    /// Everything any category ever was about, also what came after this position: a unit never changes.
    public List<Unit> everyUnit() {
        return fold.units.values().stream()
                .flatMap(extents -> extents.values().stream())
                .map(Known::unit)
                .toList();
    }

    /// The same codebook as far as it is known.
    public Lineage latest() {
        return new Lineage(fold, fold.log().size());
    }

    /// What is known of a unit by its id.
    public Optional<Unit> unit(UnitId id) {
        return Optional.ofNullable(fold.units.get(id.category()))
                .map(extents -> extents.get(id.from()))
                .flatMap(this::seen);
    }

    /// The first unit of a category that was about the same: a merge or a split that was undone left what the category
    /// is about as it had been. Other edits of its meaning are told by {@link #meaningAt}.
    public UnitId original(UnitId id) {
        return unit(id).map(Original::of).map(Unit::id).orElse(id);
    }

    /// Position of the last edit that changed the meaning of a category before `stamp`; 0 if there was none.
    public long meaningAt(CategoryId category, long stamp) {
        var edits = fold.meanings.get(category);
        var edit = edits == null ? null : edits.floorKey(Math.min(stamp, position));
        return edit == null ? 0 : edit;
    }

    /// The category that spoke for another one at a stamp: itself, or the end of its chain of redirects.
    public CategoryId speakerAt(CategoryId category, long stamp) {
        return LineageFold.speaker(fold.speakers, category, Math.min(stamp, position));
    }

    /// What a category was about at a stamp.
    private Optional<Unit> latest(CategoryId category, long stamp) {
        return Optional.ofNullable(fold.units.get(category))
                .map(extents -> extents.floorEntry(Math.min(stamp, position)))
                .flatMap(extent -> seen(extent.getValue()));
    }

    private Optional<Unit> first(CategoryId category) {
        var extents = fold.units.get(category);
        return extents == null
                ? Optional.empty()
                : extents.values().stream()
                        .filter(extent -> extent.since() <= position)
                        .map(Known::unit)
                        .findFirst();
    }

    private Optional<Unit> seen(Known extent) {
        return extent.since() <= position ? Optional.of(extent.unit()) : Optional.empty();
    }
}
