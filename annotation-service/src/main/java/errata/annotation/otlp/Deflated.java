package errata.annotation.otlp;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Bodies as they were all packed once, and still are where Zstandard cannot be loaded.
public final class Deflated {

    private Deflated() {}

    public static byte[] deflate(byte[] bytes) {
        try (var deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream(bytes.length / 2 + 64);
            var buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    /// @param size of the bytes before they were deflated
    static byte[] inflate(byte[] deflated, int size) {
        try (var inflater = new Inflater(true)) {
            inflater.setInput(deflated);
            var bytes = new byte[size];
            int filled = 0;
            while (filled < size && !inflater.finished()) {
                int count = inflater.inflate(bytes, filled, size - filled);
                if (count == 0 && inflater.needsInput()) {
                    break;
                }
                filled += count;
            }
            if (filled != size) {
                throw new IllegalStateException("a body is shorter than its size");
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new IllegalStateException("a body is not deflated", e);
        }
    }
}
