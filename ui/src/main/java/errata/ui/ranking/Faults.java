package errata.ui.ranking;

import errata.ui.shell.Asking;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of an asked ranking cannot be understood, and what to write instead, field by field. It is left out of the
/// question, so that a ranking is shown all the same.
final class Faults {

    private Faults() {}

    static Map<String, String> of(Map<String, List<String>> query) {
        var faults = new LinkedHashMap<String, String>();
        if (written(query, "asOf").anyMatch(value -> Asking.instant(value) == null)) {
            faults.put("asOf", "This is no instant; write one as 2026-02-07T10:00:00Z. Shown is now.");
        }
        for (String end : List.of("from", "to")) {
            if (written(query, end).anyMatch(value -> Question.begin(value) == null)) {
                faults.put(end, "This is no day; write one as 2026-02-07.");
            }
        }
        if (crossed(query)) {
            faults.put("to", "The last day comes before the first. Neither is taken into account.");
        }
        if (written(query, "segment").anyMatch(value -> value.indexOf(':') <= 0)) {
            faults.put("segment", "Say a fact and its value, such as release:2.4.");
        }
        return faults;
    }

    /// Whether a window ends before it begins.
    static boolean crossed(Map<String, List<String>> query) {
        Instant from = first(query, "from");
        Instant to = first(query, "to");
        return from != null && to != null && to.isBefore(from);
    }

    private static @Nullable Instant first(Map<String, List<String>> query, String name) {
        return Question.begin(written(query, name).findFirst().orElse(null));
    }

    private static Stream<String> written(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank());
    }
}
