package errata.ingest.importing.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The first row of a table: each column gets a name, and no two the same.
final class ColumnNames {
    private static final int LONGEST = 200;

    private ColumnNames() {}

    static List<String> of(List<String> row) {
        var taken = new HashSet<String>();
        var names = new ArrayList<String>(row.size());
        for (int column = 0; column < row.size(); column++) {
            var cell = row.get(column).strip();
            var plain = cell.isEmpty() ? "column " + (column + 1) : cell.substring(0, Math.min(cell.length(), LONGEST));
            var name = plain;
            for (int again = 2; !taken.add(name); again++) {
                name = plain + " " + again;
            }
            names.add(name);
        }
        return names;
    }
}
