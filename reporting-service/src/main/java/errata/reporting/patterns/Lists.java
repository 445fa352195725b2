package errata.reporting.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Small immutable lists, changed by copying.
final class Lists {

    private Lists() {}

    static <T> Optional<T> first(List<T> list, Predicate<T> wanted) {
        for (var one : list) {
            if (wanted.test(one)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    static <T> List<T> with(List<T> list, T more) {
        var longer = new ArrayList<T>(list.size() + 1);
        longer.addAll(list);
        longer.add(more);
        return List.copyOf(longer);
    }

    static <T> List<T> without(List<T> list, Predicate<T> gone) {
        // Asked for every label that is folded: a stream costs more than the few things it looks at.
        for (int first = 0; first < list.size(); first++) {
            if (gone.test(list.get(first))) {
                var rest = new ArrayList<T>(list);
                rest.removeIf(gone);
                return List.copyOf(rest);
            }
        }
        return list;
    }
}
