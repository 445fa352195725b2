package errata.ui.library;

import errata.ui.shell.Paths;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The filters of the library as they stand in the address.
public record LibraryQuery(String base, Map<String, String> filters) {

    static final List<String> NAMES = List.of(
            "q", "service", "release", "environment", "model", "status", "outcome", "sample", "from", "to", "after");

    static final int PAGE = 50;

    private static final Set<String> DAYS = Set.of("from", "to");

    /// Keeps the known filters that say something, in a settled order: one choice, one address.
    static LibraryQuery of(String base, Map<String, List<String>> query) {
        var kept = new LinkedHashMap<String, String>();
        for (String name : NAMES) {
            var values = query.getOrDefault(name, List.of());
            if (!values.isEmpty() && !values.getFirst().isBlank()) {
                kept.put(name, values.getFirst().strip());
            }
        }
        return new LibraryQuery(base, kept);
    }

    /// What the annotation service is asked: a day becomes an instant.
    Map<String, String> asked() {
        var asked = new LinkedHashMap<>(filters);
        asked.replaceAll((name, value) -> DAYS.contains(name) && value.length() == 10 ? value + "T00:00:00Z" : value);
        asked.put("limit", String.valueOf(PAGE));
        return asked;
    }

    public String value(String name) {
        return filters.getOrDefault(name, "");
    }

    public boolean filtered() {
        return filters.keySet().stream().anyMatch(name -> !name.equals("after"));
    }

    /// The same view with one filter set, or dropped when it is set already; paging starts over.
    public String toggled(String name, String value) {
        var next = new LinkedHashMap<>(filters);
        next.remove("after");
        if (value.equals(next.get(name))) {
            next.remove(name);
        } else {
            next.put(name, value);
        }
        return Paths.with(base, next);
    }

    public String without(String name) {
        return toggled(name, value(name));
    }

    public String older(@Nullable String cursor) {
        var next = new LinkedHashMap<>(filters);
        if (cursor != null) {
            next.put("after", cursor);
        }
        return Paths.with(base, next);
    }

    public String first() {
        var next = new LinkedHashMap<>(filters);
        next.remove("after");
        return Paths.with(base, next);
    }
}
