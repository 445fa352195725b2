package errata.reporting.verdicts;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;

import errata.events.CategoryId;
import errata.reporting.evidence.Review;
import errata.reporting.lineage.Lineage;
import errata.reporting.lineage.UnitId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What reviews looked for, in today's words. Most reviews share one list and one stamp, so both are worked out once.
final class Coverage {
    private final Lineage lineage;
    private final Map<Looked, Set<UnitId>> units = new HashMap<>();
    private final Map<Looked, Set<CategoryId>> categories = new HashMap<>();

    Coverage(Lineage lineage) {
        this.lineage = lineage;
    }

    /// A list that names a unit by an old id is read at its stamp.
    Set<UnitId> units(Review review) {
        return units.computeIfAbsent(Looked.in(review), looked -> looked.assessed().stream()
                .flatMap(category -> lineage.unitAt(category, looked.codebook()).stream())
                .collect(toSet()));
    }

    /// The active categories any of the reviews covers.
    Set<CategoryId> of(List<Review> reviews) {
        if (reviews.size() == 1) {
            return categories(reviews.getFirst());
        }
        var all = new HashSet<CategoryId>();
        reviews.forEach(review -> all.addAll(categories(review)));
        return all;
    }

    private Set<CategoryId> categories(Review review) {
        var assessed = units(review);
        return categories.computeIfAbsent(Looked.in(review), _ -> lineage.active().stream()
                .filter(unit -> Reader.covers(assessed, unit))
                .map(unit -> unit.id().category())
                .collect(toUnmodifiableSet()));
    }

    private record Looked(List<CategoryId> assessed, long codebook) {
        static Looked in(Review review) {
            return new Looked(review.assessed(), review.codebook());
        }
    }
}
