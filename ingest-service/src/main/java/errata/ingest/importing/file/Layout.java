package errata.ingest.importing.file;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/// How a file holds its records.
///
/// @param from the byte at which they begin
/// @param separator what stands between the cells of a table
public record Layout(Shape shape, long from, char separator) {

    /// The way records follow each other.
    public enum Shape {
        /// One record a line: a bad line costs only itself.
        LINES,
        /// The elements of one array.
        ELEMENTS,
        /// The elements of an array that is a member of an object.
        WRAPPED,
        /// One value after the other, each over as many lines as it likes; often there is just one.
        VALUES,
        /// Rows of cells, below a row of names.
        TABLE
    }

    static Layout of(Shape shape) {
        return new Layout(shape, 0, ',');
    }

    static Layout wrapped(long from) {
        return new Layout(Shape.WRAPPED, from, ',');
    }

    static Layout table(char separator) {
        return new Layout(Shape.TABLE, 0, separator);
    }

    /// Empty if the file is neither JSON nor a table.
    public static Optional<Layout> of(Entry entry, int largestRecord) throws IOException {
        var name = entry.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".tab")) {
            return FindTable.named(entry, largestRecord);
        }
        var json = FindJson.in(entry, largestRecord);
        return json.isPresent() ? json : FindTable.in(entry, largestRecord);
    }
}
