package errata.ingest.importing.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Text as UTF-8 without a byte order mark. UTF-16 is known by its mark; everything else is taken for UTF-8 already.
final class PlainText {

    private PlainText() {}

    /// @param in can be marked
    static void copy(InputStream in, OutputStream out) throws IOException {
        in.mark(3);
        int first = in.read();
        int second = in.read();
        int third = in.read();
        if (first == 0xFF && second == 0xFE) {
            in.reset();
            recode(in, StandardCharsets.UTF_16LE, out);
        } else if (first == 0xFE && second == 0xFF) {
            in.reset();
            recode(in, StandardCharsets.UTF_16BE, out);
        } else {
            if (first != 0xEF || second != 0xBB || third != 0xBF) {
                in.reset();
            }
            in.transferTo(out);
        }
    }

    private static void recode(InputStream in, Charset from, OutputStream out) throws IOException {
        in.skipNBytes(2);
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new InputStreamReader(in, from).transferTo(writer);
        writer.flush();
    }
}
