package errata.reporting.agreement;

import errata.events.CategoryId;
import errata.reporting.patterns.Looked;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// What a review looked for that had some list, by subject.
final class Sought {
    private final BitSet subjects = new BitSet();
    private final Map<CategoryId, Integer> byCategory = new HashMap<>();

    Sought(Looked list, Subjects numbers) {
        for (var at : list.at()) {
            int subject = numbers.of(at);
            if (subject != Subjects.NONE) {
                subjects.set(subject);
                byCategory.put(at.category(), subject);
            }
        }
    }

    boolean holds(int subject) {
        return subjects.get(subject);
    }

    BitSet subjects() {
        return subjects;
    }

    /// What a category on the list was about.
    int subject(CategoryId category) {
        return byCategory.getOrDefault(category, Subjects.NONE);
    }

    /// Whether a subject was looked for as some other category than these.
    boolean holdsBut(Iterable<CategoryId> these, int subject) {
        var others = new HashMap<>(byCategory);
        these.forEach(others::remove);
        return others.containsValue(subject);
    }
}
