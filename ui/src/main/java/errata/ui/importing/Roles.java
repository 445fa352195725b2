package errata.ui.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The roles a column can have, and the mapping that comes of a choice for each.
final class Roles {

    /// @param value as the service names it
    public record Role(String value, String title) {}

    static final String METADATA = "metadata";
    static final String IGNORE = "ignore";
    static final String DIMENSION = "dimension";

    static final List<Role> OF_TRACES = List.of(
            new Role("input", "Input"),
            new Role("output", "Output"),
            new Role("messages", "Messages of a chat"),
            new Role("id", "Id of the trace"),
            new Role("time", "Time"),
            new Role("user", "User"),
            new Role("session", "Session"),
            new Role("model", "Model"),
            new Role("tags", "Tags"),
            new Role("release", "Release"),
            new Role("environment", "Environment"),
            new Role("service", "Service"),
            new Role("feedback", "Feedback"),
            new Role(DIMENSION, "Dimension: tells traces apart"),
            new Role(METADATA, "Keep as metadata"),
            new Role(IGNORE, "Leave out"));

    static final List<Role> OF_LABELS = List.of(
            new Role("trace", "Id of the trace"),
            new Role("note", "Note"),
            new Role("category", "Category"),
            new Role("verdict", "Verdict"),
            new Role("outcome", "Pass or fail"),
            new Role("annotator", "Who said it"),
            new Role("time", "When it was said"),
            new Role("firstFailure", "Step of the first failure"),
            new Role("comment", "Comment"),
            new Role("column", "A category of its own"),
            new Role(IGNORE, "Leave out"));

    private static final List<String> SEVERAL = List.of(METADATA, "feedback", IGNORE);

    private Roles() {}

    /// Which columns play which role. A role with one place goes to the first column that claims it; a second claim is
    /// metadata rather than lost.
    static Map<String, Object> mapping(List<String> columns, List<String> roles) {
        var mapping = new LinkedHashMap<String, Object>();
        var lists = new LinkedHashMap<String, List<String>>();
        var dimensions = new LinkedHashMap<String, List<String>>();
        SEVERAL.forEach(role -> lists.put(role, new ArrayList<>()));
        for (int i = 0; i < Math.min(columns.size(), roles.size()); i++) {
            String role = roles.get(i);
            if (role.equals(DIMENSION)) {
                dimensions.put(columns.get(i), List.of(columns.get(i)));
                continue;
            }
            boolean single = !SEVERAL.contains(role)
                    && OF_TRACES.stream().anyMatch(r -> r.value().equals(role));
            if (single && mapping.putIfAbsent(role, columns.get(i)) == null) {
                continue;
            }
            lists.getOrDefault(role, lists.getOrDefault(METADATA, new ArrayList<>()))
                    .add(columns.get(i));
        }
        mapping.putAll(lists);
        if (!dimensions.isEmpty()) {
            mapping.put("dimensions", dimensions);
        }
        return mapping;
    }
}
