package errata.annotation.importing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of a table.
///
/// @param ordinal its number among the rows, from 1
/// @param line where it begins in the file, from 1
/// @param cells by column; empty ones are missing
record TableRow(int ordinal, int line, Map<String, String> cells) {

    /// Null when the column is not mapped or the cell is blank.
    @Nullable
    String text(@Nullable String column) {
        var cell = column == null ? null : cells.get(column);
        return cell == null || cell.isBlank() ? null : cell.strip();
    }
}
