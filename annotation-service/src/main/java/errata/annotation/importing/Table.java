package errata.annotation.importing;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/// A file as a table: CSV, TSV, a JSON list or JSON lines, plain or gzip, UTF-8 or (with its mark) UTF-16.
final class Table {

    static final long LARGEST = 64L << 20;

    private static final int SNIFFED = 64 * 1024;

    private Table() {}

    /// The file is larger than it may be, packed or unpacked.
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    static Rows of(InputStream file) throws IOException {
        var packed = new BufferedInputStream(new Bounded(file));
        packed.mark(4);
        int magic = packed.read() << 8 | packed.read();
        packed.reset();
        var plain = magic == 0x1F8B ? new BufferedInputStream(new Bounded(new GZIPInputStream(packed))) : packed;
        var charset = charset(plain);
        var text = new BufferedReader(new InputStreamReader(plain, charset.newDecoder()), SNIFFED);
        return switch (firstSign(text)) {
            case '[' -> JsonRows.list(text);
            case '{' -> endsItsLine(text) ? JsonRows.objects(text) : JsonRows.lines(text);
            default -> DelimitedRows.of(text);
        };
    }

    /// Skips the mark of byte order if there is one. Decoders report what is no text in their charset.
    private static Charset charset(BufferedInputStream in) throws IOException {
        in.mark(4);
        int first = in.read();
        int second = in.read();
        int third = in.read();
        in.reset();
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            in.skipNBytes(3);
        } else if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
            in.skipNBytes(2);
            return first == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static int firstSign(BufferedReader text) throws IOException {
        text.mark(SNIFFED / 2);
        int sign = text.read();
        for (int i = 0; i < 1_000 && Character.isWhitespace(sign); i++) {
            sign = text.read();
        }
        text.reset();
        return sign;
    }

    /// Whether the first sign stands alone in its line: then what it begins goes over several.
    private static boolean endsItsLine(BufferedReader text) throws IOException {
        text.mark(SNIFFED / 2);
        int sign = text.read();
        while (sign != '{') {
            sign = text.read();
        }
        sign = text.read();
        while (sign == ' ' || sign == '\t') {
            sign = text.read();
        }
        text.reset();
        return sign == '\n' || sign == '\r';
    }

    private static final class Bounded extends FilterInputStream {
        private long left = LARGEST;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int sign = super.read();
            if (sign >= 0) {
                counted(1);
            }
            return sign;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int got = super.read(bytes, from, length);
            return got <= 0 ? got : counted(got);
        }

        private int counted(int got) throws IOException {
            left -= got;
            if (left < 0) {
                throw new TooLargeException();
            }
            return got;
        }
    }
}
