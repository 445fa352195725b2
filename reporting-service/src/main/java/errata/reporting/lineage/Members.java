package errata.reporting.lineage;

import errata.events.CategoryId;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/// The members of a merge or the parts of a split, changed one by one, in their order.
final class Members {

    private Members() {}

    static SequencedMap<CategoryId, Extent> each(
            SequencedMap<CategoryId, Extent> members, UnaryOperator<Extent> change) {
        var changed = new LinkedHashMap<CategoryId, Extent>();
        members.forEach((category, extent) -> changed.put(category, change.apply(extent)));
        return changed;
    }
}
