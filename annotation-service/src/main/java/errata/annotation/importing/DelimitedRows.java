package errata.annotation.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of a CSV or TSV file (RFC 4180, with any of `,` `;` tab). Written here and not taken from a library because a
/// refused row has to be found again: it needs the line it begins at, quoted line breaks counted.
final class DelimitedRows implements Rows {

    private static final int LONGEST = 20_000;
    private static final int MOST_COLUMNS = 500;

    private final PushbackReader in;
    private final char separator;
    private final List<String> header;
    private int line = 1;
    private boolean open;

    private DelimitedRows(PushbackReader in, char separator) throws IOException {
        this.in = in;
        this.separator = separator;
        var first = record();
        this.header = named(first == null ? List.of() : first);
    }

    static DelimitedRows of(Reader text) throws IOException {
        var buffered = new BufferedReader(text, 64 * 1024);
        buffered.mark(60 * 1024);
        var head = new char[60 * 1024];
        int got = Math.max(0, buffered.read(head));
        buffered.reset();
        return new DelimitedRows(new PushbackReader(buffered), separator(head, got));
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        int begin = line;
        var cells = record();
        while (cells != null && cells.size() == 1 && cells.getFirst().isBlank()) {
            begin = line;
            cells = record();
        }
        if (cells == null) {
            return null;
        }
        if (open) {
            return new RawRow.Broken(begin, "A quotation mark that begins in this row is never closed.");
        }
        if (cells.size() > header.size()) {
            return new RawRow.Broken(
                    begin, "The row has %d cells, the header %d.".formatted(cells.size(), header.size()));
        }
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                row.put(header.get(i), cells.get(i));
            }
        }
        return new RawRow.Read(begin, row);
    }

    /// The sign that stands most often in the first line outside of quotes.
    private static char separator(char[] head, int length) {
        var counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < length && (quoted || (head[i] != '\n' && head[i] != '\r')); i++) {
            quoted = (head[i] == '"') != quoted;
            int which = ",;\t".indexOf(head[i]);
            if (!quoted && which >= 0) {
                counts[which]++;
            }
        }
        return counts[2] > 0 && counts[2] >= counts[0] ? '\t' : counts[1] > counts[0] ? ';' : ',';
    }

    private static List<String> named(List<String> first) {
        var names = new ArrayList<String>();
        for (int i = 0; i < Math.min(first.size(), MOST_COLUMNS); i++) {
            var name =
                    first.get(i).isBlank() ? "column " + (i + 1) : first.get(i).strip();
            int copy = 2;
            var free = name;
            while (names.contains(free)) {
                free = "%s (%d)".formatted(name, copy++);
            }
            names.add(free);
        }
        return names;
    }

    /// The cells up to the end of the row; null at the end of the file.
    private @Nullable List<String> record() throws IOException {
        int sign = in.read();
        if (sign < 0) {
            return null;
        }
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        open = false;
        for (; sign >= 0; sign = in.read()) {
            if (sign == '\n' && !open) {
                line++;
                break;
            }
            line += sign == '\n' ? 1 : 0;
            if (sign == '"' && (open || cell.toString().isBlank())) {
                quote(cell);
            } else if (sign == separator && !open) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (cell.length() < LONGEST && (sign != '\r' || open)) {
                cell.append((char) sign);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /// A quote opens, closes, or, doubled, stands for itself.
    private void quote(StringBuilder cell) throws IOException {
        if (!open) {
            open = true;
            cell.setLength(0);
            return;
        }
        int next = in.read();
        if (next == '"') {
            cell.append('"');
        } else {
            open = false;
            if (next >= 0) {
                in.unread(next);
            }
        }
    }
}
