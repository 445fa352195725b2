package errata.reporting.covering;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The dimensions that traces were made along, each with its values.
record Dimensions(SortedMap<String, SortedSet<String>> values) {
    /// Beyond these nobody could look at every pair.
    static final int MOST_VALUES = 60;

    private static final int MOST = 12;
    private static final String PREFIX = "dimension.";

    /// @param facts of the traces, by name
    static Dimensions of(Collection<Map<String, String>> facts) {
        var values = new TreeMap<String, SortedSet<String>>();
        facts.forEach(of -> of.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                values.computeIfAbsent(name.substring(PREFIX.length()), _ -> new TreeSet<>())
                        .add(value);
            }
        }));
        return new Dimensions(values);
    }

    /// Those few enough to be combined.
    Dimensions combined() {
        var few = new TreeMap<String, SortedSet<String>>();
        values.entrySet().stream()
                .filter(of -> of.getValue().size() <= MOST_VALUES)
                .limit(MOST)
                .forEach(of -> few.put(of.getKey(), of.getValue()));
        return new Dimensions(few);
    }

    List<String> names() {
        return List.copyOf(values.keySet());
    }

    SortedSet<String> of(String name) {
        return values.getOrDefault(name, Collections.emptySortedSet());
    }

    int size(String name) {
        return of(name).size();
    }

    /// Of one trace: a value of each; empty where one is missing.
    List<String> tuple(Map<String, String> facts) {
        var tuple = names().stream()
                .map(name -> facts.getOrDefault(PREFIX + name, ""))
                .toList();
        return tuple.contains("") ? List.of() : tuple;
    }

    static String value(Map<String, String> facts, String name) {
        return facts.getOrDefault(PREFIX + name, "");
    }
}
