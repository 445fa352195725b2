package errata.annotation.importing;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// The part a column plays in a mapping, in the words of the API.
final class Roles {

    private Roles() {}

    static String of(Mapping mapping, String column) {
        var roles = new LinkedHashMap<String, @Nullable String>();
        roles.put("trace", mapping.trace());
        roles.put("note", mapping.note());
        roles.put("category", mapping.category());
        roles.put("verdict", mapping.verdict());
        roles.put("annotator", mapping.annotator());
        roles.put("time", mapping.time());
        roles.put("outcome", mapping.outcome());
        roles.put("firstFailure", mapping.firstFailure());
        roles.put("comment", mapping.comment());
        return roles.entrySet().stream()
                .filter(role -> column.equals(role.getValue()))
                .map(role -> role.getKey())
                .findFirst()
                .orElseGet(() -> mapping.categories().stream()
                                .anyMatch(wide -> wide.column().equals(column))
                        ? "column"
                        : "ignore");
    }
}
