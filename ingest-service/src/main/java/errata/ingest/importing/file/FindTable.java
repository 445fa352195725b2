package errata.ingest.importing.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import errata.ingest.importing.file.Layout.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Looks at the beginning of a file for how it separates cells.
final class FindTable {
    private static final int BEGINNING = 64 * 1024;
    private static final char[] SEPARATORS = {',', '\t', ';', '|'};

    private static final Pattern PROSE =
            Pattern.compile("(?i).*\\.(md|html?|xml|ya?ml|py|js|ts|java)|LICEN[CS]E.*|README.*");

    private FindTable() {}

    /// A file whose name says that it is a table.
    static Optional<Layout> named(Entry entry, int largestRecord) throws IOException {
        var beginning = beginning(entry);
        if (beginning.isBlank()) {
            return Optional.of(Layout.of(Shape.VALUES));
        }
        return beginning.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(Layout.table(separator(beginning)));
    }

    /// A file that could be anything: a table if its first two rows have as many cells, and more than one.
    static Optional<Layout> in(Entry entry, int largestRecord) throws IOException {
        var beginning = beginning(entry);
        if (PROSE.matcher(entry.name()).matches()
                || beginning.chars().anyMatch(sign -> sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r')) {
            return Optional.empty();
        }
        char separator = separator(beginning);
        try (var in = entry.open()) {
            var table = new TableCut(in, separator, largestRecord);
            return table.columns() > 1 && table.nextRowFits() ? Optional.of(Layout.table(separator)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String beginning(Entry entry) throws IOException {
        try (var in = entry.open()) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
        }
    }

    /// The one that stands most often in the first row, outside quotes.
    private static char separator(String beginning) {
        var counts = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int at = 0; at < beginning.length() && (quoted || beginning.charAt(at) != '\n'); at++) {
            char sign = beginning.charAt(at);
            quoted ^= sign == '"';
            for (int which = 0; which < SEPARATORS.length; which++) {
                counts[which] += !quoted && sign == SEPARATORS[which] ? 1 : 0;
            }
        }
        int most = 0;
        for (int which = 1; which < counts.length; which++) {
            most = counts[which] > counts[most] ? which : most;
        }
        return SEPARATORS[most];
    }
}
