package errata.annotation.library;

import errata.annotation.facts.Mark;
import errata.annotation.library.Facets.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts as they come out of the database, put in the order people read them.
final class FacetRows {
    private static final List<String> FACTS = List.of(
            "service",
            "environment",
            "release",
            "model",
            "user",
            "session",
            "name",
            "status",
            "tag",
            "tool",
            Mark.TOOL_ERROR,
            "feedback");

    private final Map<String, List<Value>> values = new LinkedHashMap<>();
    private final Map<String, List<Value>> metadata = new LinkedHashMap<>();
    private final Map<String, List<Value>> labels = new LinkedHashMap<>();
    private final Map<String, Long> others = new LinkedHashMap<>();
    private long traces;

    FacetRows() {
        FACTS.forEach(fact -> values.put(fact, new ArrayList<>()));
    }

    /// @param value null counts what has no value
    void add(String fact, @Nullable String value, long count) {
        if (value == null) {
            return;
        }
        if (fact.equals("trace")) {
            traces = count;
        } else if (value.isEmpty()) {
            others.put(fact, count);
        } else if (fact.startsWith(Mark.METADATA)) {
            add(metadata, fact.substring(Mark.METADATA.length()), value, count);
        } else if (fact.startsWith(Mark.FEEDBACK_LABEL)) {
            add(labels, fact.substring(Mark.FEEDBACK_LABEL.length()), value, count);
        } else if (values.containsKey(fact)) {
            add(values, fact, value, count);
        }
    }

    long traces() {
        return traces;
    }

    Facets facets(boolean exact) {
        var facets = new LinkedHashMap<String, Object>(values);
        facets.put("metadata", metadata);
        facets.put("feedbackLabels", labels);
        return new Facets(facets, others, exact, exact ? traces : Math.min(traces, FacetsStore.MOST));
    }

    private static void add(Map<String, List<Value>> values, String key, String value, long count) {
        values.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Value(value, count));
    }
}
