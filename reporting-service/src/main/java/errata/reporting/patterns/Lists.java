package errata.reporting.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Small immutable lists, changed by copying.
final class Lists {

    private Lists() {}

    static <T> List<T> with(List<T> list, T more) {
        var longer = new ArrayList<T>(list.size() + 1);
        longer.addAll(list);
        longer.add(more);
        return List.copyOf(longer);
    }

    static <T> List<T> without(List<T> list, Predicate<T> gone) {
        return list.stream().anyMatch(gone)
                ? list.stream().filter(gone.negate()).toList()
                : list;
    }
}
