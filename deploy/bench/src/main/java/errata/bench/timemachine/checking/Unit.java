package errata.bench.timemachine.checking;

import java.util.List;

/// A category while it means one thing: from where it came to mean it. Each is itself alone.
final class Unit {
    private final int category;
    private final Origin origin;

    /// Where what it means comes from.
    sealed interface Origin {
        record Born() implements Origin {}

        record Joined(List<Unit> members) implements Origin {}

        record PartOf(Unit whole) implements Origin {}

        /// @param parts what was said of them alone, not of the whole
        record Rejoined(List<Unit> parts, Unit whole) implements Origin {}

        record Freed(Unit merged, Unit older) implements Origin {}
    }

    Unit(int category, Origin origin) {
        this.category = category;
        this.origin = origin;
    }

    int category() {
        return category;
    }

    Origin origin() {
        return origin;
    }
}
