package errata.reporting.lineage;

import errata.events.CategoryId;
import errata.events.MergeId;
import java.util.SequencedMap;

/// Where the meaning of a unit comes from. What a reader said of an older unit is read through it.
public sealed interface Extent {

    /// A label on the unit itself speaks first, its origin speaks where there is none.
    record Unit(UnitId id, Extent origin) implements Extent {}

    /// Accepted as a category of its own: nothing older speaks for it.
    record Born() implements Extent {}

    /// Present if any member is, absent if all are.
    record Joined(MergeId merge, CategoryId into, SequencedMap<CategoryId, Extent> members) implements Extent {}

    /// A part of a split: absent if the parent is, open if the parent is present.
    record PartOf(Extent parent) implements Extent {}

    /// A split taken back: what was said of the parts, joined as in a merge; where that says nothing, what was said of
    /// the whole before it was split.
    record Rejoined(SequencedMap<CategoryId, Extent> parts, Extent whole) implements Extent {}

    /// Out of an undone merge: what was said of the merged unit leaves absent absent and present open; where nothing
    /// was said of it, the older extent speaks.
    record Freed(UnitId merged, Extent older) implements Extent {}
}
