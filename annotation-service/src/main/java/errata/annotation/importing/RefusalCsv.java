package errata.annotation.importing;

import errata.annotation.importing.RowStore.Kept;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Refused rows as CSV. A cell that a spreadsheet would take for a formula is quoted for it.
final class RefusalCsv {

    private RefusalCsv() {}

    static String header(List<String> columns) {
        return line(Stream.concat(Stream.of("line", "reason"), columns.stream()));
    }

    static String line(List<String> columns, Kept kept) {
        var told = Stream.of(String.valueOf(kept.row().line()), String.valueOf(kept.reason()));
        var cells = columns.stream().map(column -> kept.row().cells().getOrDefault(column, ""));
        return line(Stream.concat(told, cells));
    }

    private static String line(Stream<String> cells) {
        return cells.map(RefusalCsv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        boolean formula = cell.matches("(?s)[=@\\t\\r].*|(?s)[+-](?![0-9.,]*$).*");
        return "\"" + (formula ? "'" : "") + cell.replace("\"", "\"\"") + "\"";
    }
}
