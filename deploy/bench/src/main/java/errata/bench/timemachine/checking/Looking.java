package errata.bench.timemachine.checking;

import errata.bench.timemachine.checking.Unit.Origin.Born;
import errata.bench.timemachine.checking.Unit.Origin.Freed;
import errata.bench.timemachine.checking.Unit.Origin.Joined;
import errata.bench.timemachine.checking.Unit.Origin.PartOf;
import errata.bench.timemachine.checking.Unit.Origin.Rejoined;
import errata.bench.timemachine.history.ReadingLists;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What reviews looked for, by their list and stamp.
final class Looking {
    private final Meanings meanings;
    private final ReadingLists lists;
    private final Map<Integer, Set<Unit>> listed = new HashMap<>();
    private final Map<Integer, Set<Unit>> covered = new HashMap<>();

    Looking(Meanings meanings, ReadingLists lists) {
        this.meanings = meanings;
        this.lists = lists;
    }

    /// The units on the list, as they were then.
    Set<Unit> listed(Entry review) {
        return listed.computeIfAbsent(key(review), _ -> lists.list(review.what()).stream()
                .map(category -> meanings.at(category, review.stamp()))
                .collect(Collectors.toSet()));
    }

    /// The units of now that were looked for with it.
    Set<Unit> covered(Entry review) {
        return covered.computeIfAbsent(key(review), _ -> {
            var units = new HashSet<Unit>();
            meanings.active().stream()
                    .filter(unit -> covers(listed(review), unit))
                    .forEach(units::add);
            return units;
        });
    }

    private static boolean covers(Set<Unit> listed, Unit unit) {
        return listed.contains(unit)
                || switch (unit.origin()) {
                    case Born _ -> false;
                    case Joined(var members) -> members.stream().allMatch(member -> covers(listed, member));
                    case PartOf(var whole) -> covers(listed, whole);
                    case Rejoined(var parts, var whole) -> covers(listed, whole) || listed.containsAll(parts);
                    case Freed(var merged, var older) -> listed.contains(merged) || covers(listed, older);
                };
    }

    private static int key(Entry review) {
        return review.what() << 11 | review.stamp();
    }
}
