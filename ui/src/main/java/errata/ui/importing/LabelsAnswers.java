package errata.ui.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What somebody answered about a table of labels before it is taken in.
///
/// @param layout long: one label a row; wide: a column for each category
/// @param empty absent | nothing, or "" while the question stands
/// @param base what the first step is called, 0 or 1, or "" while it is not said
/// @param positive further values that say a category is there, separated by commas
/// @param foreign what another tool calls its categories, as JSON
/// @param inOrder the rows name no trace, they stand in the order of the traces
/// @param byPeople people decided what looks as if a model had
/// @param passes a trace in which nothing is present passes
public record LabelsAnswers(
        String layout,
        List<String> roles,
        List<String> names,
        String empty,
        String base,
        String positive,
        String negative,
        String foreign,
        boolean inOrder,
        boolean byPeople,
        boolean passes) {

    static LabelsAnswers none(String layout) {
        return none(layout, "");
    }

    /// Nothing is answered but what the categories of the table are called.
    static LabelsAnswers none(String layout, String foreign) {
        return new LabelsAnswers(layout, List.of(), List.of(), "", "", "", "", foreign, false, false, false);
    }

    public boolean wide() {
        return layout.equals("wide");
    }

    /// The body that starts the import.
    Map<String, Object> asked(List<String> columns) {
        var mapping = new LinkedHashMap<String, Object>();
        var categories = new ArrayList<CategoryColumn>();
        for (int i = 0; i < Math.min(columns.size(), roles.size()); i++) {
            String column = columns.get(i);
            if (roles.get(i).equals("column")) {
                categories.add(new CategoryColumn(name(i, column), column));
            } else if (!roles.get(i).equals(Roles.IGNORE)) {
                mapping.putIfAbsent(roles.get(i), column);
            }
        }
        if (!categories.isEmpty()) {
            mapping.put("categories", categories);
        }
        if (mapping.containsKey("firstFailure") && base.matches("[01]")) {
            mapping.put("firstFailureBase", Integer.valueOf(base));
        }
        if (inOrder) {
            mapping.putIfAbsent("trace", "#");
        }
        if (byPeople) {
            mapping.put("judgedBy", "human");
        }
        var called = ForeignNames.of(foreign).names();
        if (!called.isEmpty()) {
            mapping.put("names", called);
        }
        if (passes) {
            mapping.put("noPresentMeansPass", true);
        }
        var asked = new LinkedHashMap<String, Object>();
        asked.put("mapping", mapping);
        if (!empty.isEmpty()) {
            asked.put("emptyIsAbsent", empty.equals("absent"));
        }
        asked.put("positive", values(positive));
        asked.put("negative", values(negative));
        return asked;
    }

    private String name(int i, String column) {
        return i < names.size() && !names.get(i).isBlank() ? names.get(i).strip() : column;
    }

    private static List<String> values(String said) {
        return Stream.of(said.split(",", 50))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    /// A column whose cells say whether a category is present.
    record CategoryColumn(String category, String column) {}
}
