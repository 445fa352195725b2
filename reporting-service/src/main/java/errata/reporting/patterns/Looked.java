package errata.reporting.patterns;

import errata.events.CategoryId;
import errata.reporting.lineage.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a review looked for. Few lists are used by many reviews, so a list has a number and is compared by it.
///
/// @param id the same list has the same number, and only that
public record Looked(int id, List<At> at, Map<CategoryId, At> byCategory) {

    /// The list without anything on it.
    public static final Looked NOTHING = new Looked(0, List.of());

    public Looked(int id, List<At> at) {
        this(id, at, at.stream().collect(Collectors.toUnmodifiableMap(At::category, Function.identity())));
    }

    /// @param about, meaning what the category was about, and meant, to the reviewer
    public record At(CategoryId category, UnitId about, long meaning) {}

    Optional<At> at(CategoryId category) {
        return Optional.ofNullable(byCategory.get(category));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Looked looked && looked.id == id;
    }

    @Override
    public int hashCode() {
        return id;
    }
}
