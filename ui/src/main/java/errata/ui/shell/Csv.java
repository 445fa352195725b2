package errata.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Comma-separated values (RFC 4180).
public final class Csv {

    private Csv() {}

    /// @param rows the first one names the columns
    public static String of(Stream<List<String>> rows) {
        return rows.map(cells -> cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    public static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /// A text that a spreadsheet would work out as a formula is kept a text.
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
