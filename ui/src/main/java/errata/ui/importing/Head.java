package errata.ui.importing;

import errata.ui.services.Problem;
import errata.ui.wire.Column;
import errata.ui.wire.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The head of one column of a preview: its role, and what is wrong with it.
public record Head(
        int number, String name, String role, @Nullable String fault) {

    /// @param chosen the roles somebody chose already, in order of the columns; empty at first
    static List<Head> of(List<Column> columns, List<String> chosen, String otherwise, List<Problem.Fault> faults) {
        var heads = new ArrayList<Head>();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            String guessed = column.role() == null || column.role().isBlank() ? otherwise : column.role();
            String role = i < chosen.size() ? chosen.get(i) : guessed;
            heads.add(new Head(i, column.name(), role, fault(faults, role)));
        }
        return List.copyOf(heads);
    }

    private static @Nullable String fault(List<Problem.Fault> faults, String role) {
        return faults.stream()
                .filter(f -> f.pointer() != null && f.pointer().endsWith("/" + role))
                .map(Problem.Fault::detail)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// The cells of a row in the order of the columns; what a row lacks is empty.
    static List<List<String>> cells(List<Column> columns, List<Map<String, @Nullable Object>> rows) {
        return rows.stream()
                .map(row -> columns.stream()
                        .map(c -> Objects.toString(row.get(c.name()), ""))
                        .toList())
                .toList();
    }

    /// Lines one reads; the whole list is a download.
    static List<Refusal> shown(List<Refusal> refusals) {
        return refusals.stream().limit(200).toList();
    }
}
