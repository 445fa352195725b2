package errata.ingest.importing;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/// Every refusal of an import, as a table that spreadsheets open.
final class RefusalFile implements AutoCloseable {
    static final String HEAD = "file,line,reason\r\n";

    private final Writer out;

    private RefusalFile(Writer out) {
        this.out = out;
    }

    /// Begins anew: an import that goes on counts again from its first record.
    static RefusalFile at(Path file) throws IOException {
        var out = Files.newBufferedWriter(file);
        out.write(HEAD);
        return new RefusalFile(out);
    }

    void add(ImportTally.Refusal refusal) throws IOException {
        out.write(cell(refusal.entry()));
        out.write(',');
        out.write(Integer.toString(refusal.line()));
        out.write(',');
        out.write(cell(refusal.reason()));
        out.write("\r\n");
    }

    void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /// Quoted. A cell that a spreadsheet would take for a formula begins with an apostrophe.
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
